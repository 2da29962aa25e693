package ledger;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(
        events = LedgerEvent.class,
        tables = {Line.class, Account.class, Window.class, Author.class, Balance.class},
        materializers = LedgerMaterializers.class)
public interface LedgerSchema {}
