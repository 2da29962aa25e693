package notes;

import io.livestore4j.annotations.Renamed;

public record Author(@Renamed("title") String name, int year) {}
