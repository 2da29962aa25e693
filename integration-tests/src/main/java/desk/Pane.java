package desk;

import io.livestore4j.annotations.ClientDocument;
import io.livestore4j.annotations.Default;

/** Where the client's window stands. */
@ClientDocument(value = "panes", per = ClientDocument.Per.CLIENT)
public record Pane(@Default("0") int left, @Default("0") int top) {}
