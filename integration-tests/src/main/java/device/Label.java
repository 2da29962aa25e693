package device;

import io.livestore4j.annotations.UseCodec;

/** A class of the app's, without {@code equals}. */
@UseCodec(LabelCodec.class)
public final class Label {

    private final String text;

    public Label(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
