package club;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(events = ClubEvent.class, tables = Member.class)
public interface ClubSchema {}
