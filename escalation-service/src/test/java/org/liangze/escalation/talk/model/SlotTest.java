package org.liangze.escalation.talk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 13);

    @Test
    void oneThatEndsWhenTheOtherBeginsDoesNotClash() {
        assertThat(slot(9, 10).overlaps(slot(10, 11))).isFalse();
        assertThat(slot(9, 11).overlaps(slot(10, 12))).isTrue();
        assertThat(slot(9, 12).overlaps(slot(10, 11))).isTrue();
        assertThat(new Slot(DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0)).overlaps(slot(9, 10)))
                .isFalse();
    }

    @Test
    void withoutHoursTheWholeDayIsTaken() {
        assertThat(new Slot(DAY, null, null).overlaps(slot(9, 10))).isTrue();
        assertThat(slot(9, 10).overlaps(new Slot(DAY, null, null))).isTrue();
    }

    /** Seeded: two slots overlap when they share a minute, whichever is asked. */
    @Test
    void overlappingIsSharingAMinute() {
        Random random = new Random(7);
        for (int n = 0; n < 500; n++) {
            Slot one = any(random);
            Slot other = any(random);
            boolean shared = IntStream.range(0, 24 * 60)
                    .mapToObj(minute -> LocalTime.ofSecondOfDay(minute * 60L))
                    .anyMatch(minute -> holds(one, minute) && holds(other, minute));
            assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
        }
    }

    @Test
    void noHoursTheWrongWayRound() {
        assertThatIllegalArgumentException().isThrownBy(() -> slot(11, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Slot(DAY, LocalTime.NOON, null));
    }

    private static boolean holds(Slot slot, LocalTime minute) {
        return slot.from() != null && slot.to() != null && !minute.isBefore(slot.from()) && minute.isBefore(slot.to());
    }

    private static Slot any(Random random) {
        int from = random.nextInt(24 * 60 - 1);
        int to = from + 1 + random.nextInt(24 * 60 - 1 - from);
        return new Slot(DAY, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L));
    }

    private static Slot slot(int from, int to) {
        return new Slot(DAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
