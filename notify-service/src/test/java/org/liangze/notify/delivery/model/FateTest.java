package org.liangze.notify.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the answers of a mail server mean (quality.md, mail). */
class FateTest {
    private static final Instant NOW = Instant.parse("2026-08-03T01:00:00Z");
    private static final Growing RETRY =
            new Growing(List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(24)));

    @Test
    void aDeferredMailIsTriedAgainLaterAndLater() {
        assertThat(deferred(0)).isEqualTo(again(NOW.plus(Duration.ofMinutes(1)), true, false));
        assertThat(deferred(1)).isEqualTo(again(NOW.plus(Duration.ofMinutes(5)), true, false));
        assertThat(deferred(2)).isEqualTo(again(NOW.plus(Duration.ofHours(24)), true, false));
    }

    @Test
    void whenTheLadderIsAtItsEndItIsParked() {
        assertThat(deferred(3)).isEqualTo(new Fate.Parked("x"));
    }

    @Test
    void aRefusedMailIsParkedAtOnce() {
        assertThat(Fate.of(new Result.Refused("550"), 0, true, false, RETRY, NOW))
                .isEqualTo(new Fate.Parked("550"));
    }

    @Test
    void aChannelThatIsDownCostsNoTry() {
        assertThat(Fate.of(new Result.ChannelDown("x"), 0, false, false, RETRY, NOW))
                .isEqualTo(again(NOW, false, false));
    }

    @Test
    void anUncertainDigestIsNotSentAgain() {
        assertThat(Fate.uncertain(true, false, NOW, "x")).isEqualTo(new Fate.Unknown("x"));
    }

    @Test
    void anUncertainHandOffIsSentAgainOnce() {
        assertThat(Fate.uncertain(false, false, NOW, "x")).isEqualTo(again(NOW, true, true));
        assertThat(Fate.uncertain(false, true, NOW, "x")).isEqualTo(new Fate.Unknown("x"));
    }

    @Test
    void theLastPauseGoesOn() {
        assertThat(RETRY.orLast(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RETRY.orLast(99)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void delaysMustBeLongerThanNothing() {
        List<Duration> none = List.of(Duration.ZERO);
        assertThatThrownBy(() -> new Growing(none)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fate deferred(int attempts) {
        return Fate.of(new Result.Deferred("x"), attempts, true, false, RETRY, NOW);
    }

    private static Fate again(Instant at, boolean burnt, boolean resend) {
        return new Fate.Again(at, burnt, resend, "x");
    }
}
