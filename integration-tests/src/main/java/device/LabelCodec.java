package device;

import io.livestore4j.event.Codec;

final class LabelCodec implements Codec<Label, String> {

    @Override
    public String encode(Label value) {
        return value.text();
    }

    @Override
    public Label decode(String stored) {
        return new Label(stored);
    }
}
