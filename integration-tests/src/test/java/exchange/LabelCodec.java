package exchange;

import io.livestore4j.event.Codec;

final class LabelCodec implements Codec<Label, String> {

    @Override
    public String encode(Label value) {
        return value.prefix() + "-" + value.number();
    }

    @Override
    public Label decode(String stored) {
        int dash = stored.lastIndexOf('-');
        return new Label(stored.substring(0, dash), Integer.parseInt(stored.substring(dash + 1)));
    }
}
