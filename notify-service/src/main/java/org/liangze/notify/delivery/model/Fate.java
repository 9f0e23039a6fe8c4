package org.liangze.notify.delivery.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a delivery stands after a try. */
public sealed interface Fate {

    record Delivered() implements Fate {}

    /** Waits; {@code burnt} when the try counts, {@code resend} when the next one is to be marked as a repetition. */
    record Again(Instant at, boolean burnt, boolean resend, String reason) implements Fate {}

    /** Out of tries, or refused for good. */
    record Parked(String reason) implements Fate {}

    /** Perhaps delivered, and not to be sent again. */
    record Unknown(String reason) implements Fate {}

    /**
     * What a result means.
     *
     * @param digest a digest whose fate is uncertain is not sent again; anything else is, once (quality.md, mail)
     * @param resent whether this try was already a repetition
     */
    static Fate of(Result result, int attempts, boolean digest, boolean resent, Growing retry, Instant now) {
        return switch (result) {
            case Result.Delivered() -> new Delivered();
            case Result.Refused(String reason) -> new Parked(reason);
            case Result.ChannelDown(String reason) -> new Again(now, false, false, reason);
            case Result.Deferred(String reason) ->
                later(retry.after(attempts + 1).orElse(null), now, reason);
            case Result.Uncertain(String reason) -> uncertain(digest, resent, now, reason);
        };
    }

    /** What a lease that ran out means: the sender died, perhaps after the server took the message. */
    static Fate uncertain(boolean digest, boolean resent, Instant now, String reason) {
        return digest || resent ? new Unknown(reason) : new Again(now, true, true, reason);
    }

    private static Fate later(@Nullable Duration delay, Instant now, String reason) {
        return delay == null ? new Parked(reason) : new Again(now.plus(delay), true, false, reason);
    }
}
