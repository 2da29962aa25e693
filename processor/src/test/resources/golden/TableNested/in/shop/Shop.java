package shop;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

public interface Shop {

    @Table("group")
    @ClientOnly
    record OpenTab(@Id String id) {}
}
