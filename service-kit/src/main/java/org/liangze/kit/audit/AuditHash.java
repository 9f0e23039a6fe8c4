package org.liangze.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The hash of an entry, which covers the entry before it. */
final class AuditHash {
    /** What new entries carry. */
    static final int VERSION = 2;

    /** The database keeps microseconds; entries of version 1 were hashed with the nanoseconds of the clock. */
    private static final long ROUNDING = 500;

    private AuditHash() {}

    static String of(String previous, AuditEntry entry) {
        return digest(
                VERSION,
                previous,
                entry.region(),
                entry.personId(),
                entry.act(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.at(),
                entry.fromAddress());
    }

    /** Whether an entry of a version has the hash it should have. */
    static boolean holds(int version, String previous, AuditEntry entry, String hash) {
        if (version == VERSION) {
            return of(previous, entry).equals(hash);
        }
        return LongStream.rangeClosed(-ROUNDING, ROUNDING)
                .mapToObj(entry.at()::plusNanos)
                .anyMatch(at -> first(previous, entry, at).equals(hash));
    }

    private static String first(String previous, AuditEntry entry, Instant at) {
        return digest(
                previous,
                entry.region(),
                entry.personId(),
                entry.act(),
                entry.subject(),
                entry.before(),
                entry.after(),
                at);
    }

    static String digest(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
