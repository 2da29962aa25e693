package io.livestore4j.internal.time;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Random identifiers, safe in file names and on the wire. As thread-safe as its source. */
public final class Ids {

    /** LiveStore's client ids are short because they are in every event; 72 bits still never meet by chance. */
    private static final int CLIENT_ID_BYTES = 9;

    /** A session id alone tells two authors apart when a store's directory was copied. */
    private static final int SESSION_ID_BYTES = 16;

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** From the operating system's secure source. */
    public static Ids secure() {
        return new Ids(new SecureRandom());
    }

    public String clientId() {
        return text(CLIENT_ID_BYTES);
    }

    public String sessionId() {
        return text(SESSION_ID_BYTES);
    }

    private String text(int byteCount) {
        byte[] bytes = new byte[byteCount];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
