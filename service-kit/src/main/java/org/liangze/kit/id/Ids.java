package org.liangze.kit.id;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids. A natural key gives a name-based UUID, the same on every node and every try; the rest are UUIDv7. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The name-based UUID of a natural key; SQL's {@code name_uuid('a|b|c')} gives the same as {@code named("a", "b", "c")}. */
    public static UUID named(Object... parts) {
        String name = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A UUIDv7: sorts by the millisecond it was made in. */
    public static UUID next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
