package device;

import io.livestore4j.event.Codec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A map by its values, whose keys count from 0. */
final class LevelsCodec implements Codec<Map<Integer, String>, List<String>> {

    @Override
    public List<String> encode(Map<Integer, String> value) {
        return List.copyOf(new TreeMap<>(value).values());
    }

    @Override
    public Map<Integer, String> decode(List<String> stored) {
        Map<Integer, String> levels = new TreeMap<>();
        stored.forEach(level -> levels.put(levels.size(), level));
        return levels;
    }
}
