package shop;

import io.livestore4j.annotations.UseCodec;

@UseCodec(LabelCodec.class)
public final class Label {

    final String text;

    Label(String text) {
        this.text = text;
    }
}
