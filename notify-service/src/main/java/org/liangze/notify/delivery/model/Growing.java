package org.liangze.notify.delivery.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Delays that grow from try to try. */
public record Growing(List<Duration> delays) {

    public Growing {
        delays = List.copyOf(delays);
        if (delays.stream().anyMatch(delay -> delay.isNegative() || delay.isZero())) {
            throw new IllegalArgumentException("delays must be longer than nothing: " + delays);
        }
    }

    /** The delay after so many failures (1 for the first); empty when there were more than there are delays. */
    public Optional<Duration> after(int failures) {
        return failures > delays.size() ? Optional.empty() : Optional.of(delays.get(failures - 1));
    }

    /** The same, but the last delay goes on for ever. */
    public Duration orLast(int failures) {
        return delays.get(Math.min(failures, delays.size()) - 1);
    }
}
