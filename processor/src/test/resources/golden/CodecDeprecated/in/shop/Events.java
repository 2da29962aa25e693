package shop;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Event;
import org.jspecify.annotations.Nullable;

interface Events {

    @Deprecated
    @Event("v1.Sold")
    record Sold(String id, @Deprecated(since = "2") @Nullable String buyer, int count) {

        @Deprecated
        public int count() {
            return count;
        }
    }

    @Event("v2.Sold")
    record Sold2(String id, @Default("nobody") String buyer) {

        @Deprecated
        public String buyer() {
            return buyer;
        }
    }
}
