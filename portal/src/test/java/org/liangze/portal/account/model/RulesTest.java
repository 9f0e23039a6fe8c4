package org.liangze.portal.account.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Instant NINE = Instant.parse("2026-08-03T01:00:00Z");
    private static final LockOutRule RULE = LockOutRule.DEFAULT;

    @Test
    void theFifthFailureWithinTheWindowLocks() {
        Attempts attempts = failing(4, NINE, Duration.ofMinutes(3));
        assertThat(attempts.locked(NINE.plusSeconds(600))).isFalse();
        Instant fifth = NINE.plus(Duration.ofMinutes(14));
        Attempts locked = attempts.andOne(fifth, RULE);
        assertThat(locked.locked(fifth.plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isTrue();
        assertThat(locked.locked(fifth.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void failuresSpreadOutDoNotLock() {
        assertThat(failing(20, NINE, Duration.ofMinutes(4)).locked(NINE.plus(Duration.ofMinutes(77))))
                .isFalse();
    }

    @Test
    void afterALockTheCountBeginsAnew() {
        Attempts locked = failing(5, NINE, Duration.ofSeconds(1));
        Attempts next = locked.andOne(NINE.plus(Duration.ofMinutes(16)), RULE);
        assertThat(next.failures()).isEqualTo(1);
        assertThat(next.lockedUntil()).isNull();
    }

    @Test
    void minutesLeftAreRoundedUp() {
        Attempts locked = new Attempts(5, NINE, NINE.plusSeconds(61));
        assertThat(locked.minutesLeft(NINE)).isEqualTo(2);
        assertThat(locked.minutesLeft(NINE.plusSeconds(60))).isEqualTo(1);
        assertThat(Attempts.NONE.minutesLeft(NINE)).isZero();
    }

    @Test
    void aRuleThatLocksNobodyOrEverybodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LockOutRule(0, Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        assertThat(PasswordRule.objection("short", "A01")).hasValue("密码至少 10 个字符");
        assertThat(PasswordRule.objection("a01-and-more", "A01")).hasValue("密码不能包含用户名");
        assertThat(PasswordRule.objection("1234567890", "A01")).hasValue("密码太容易猜到，请换一个");
        assertThat(PasswordRule.objection("abababababab", "A01")).hasValue("密码太容易猜到，请换一个");
        assertThat(PasswordRule.objection("x".repeat(30) + "字".repeat(20), "A01"))
                .isPresent();
        assertThat(PasswordRule.objection("three quiet words", "A01")).isEmpty();
    }

    private static Attempts failing(int times, Instant first, Duration apart) {
        Attempts attempts = Attempts.NONE;
        for (int i = 0; i < times; i++) {
            attempts = attempts.andOne(first.plus(apart.multipliedBy(i)), RULE);
        }
        return attempts;
    }
}
