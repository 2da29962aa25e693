package shop;

import io.livestore4j.annotations.Event;
import java.util.List;

interface Events {

    enum Type {
        A
    }

    @Event("v1.Odd")
    record Odd(String in, String out, String event, Type type, List<String> TYPE, String yield) {}

    @Event("v1.Empty")
    record Empty() {}
}
