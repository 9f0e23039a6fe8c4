package org.liangze.escalation.ladder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Step;

/** What holds for every ladder, every date and however seldom somebody looks. */
class ClimbLawsTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    private static final List<Rung> LADDER = List.of(
            Rung.step(Step.DUE_SOON, Anchor.DUE, -2, Target.CADRE),
            Rung.step(Step.CADRE, Anchor.DUE, 1, Target.CADRE),
            Rung.step(Step.UNIT_HEAD, Anchor.DUE, 3, Target.UNIT_HEAD),
            Rung.step(Step.OFFICE_ABOVE, Anchor.DUE, 7, Target.OFFICE_ABOVE),
            Rung.step(Step.REMINDER_LETTER, Anchor.DUE, 10, Target.OFFICE),
            Rung.step(Step.TALK_PROPOSED, Anchor.REMINDER_LETTER, 1, Target.LEADER));

    @ParameterizedTest
    @ValueSource(longs = {1, 20260930, 42})
    void everyStepComesOnceNeverEarlyAndOneMessageAtATime(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            climb(random);
        }
    }

    private static void climb(Random random) {
        Map<Anchor, LocalDate> dates = new EnumMap<>(Anchor.class);
        dates.put(Anchor.DUE, LocalDate.of(2026, 1, 5).plusDays(random.nextInt(240)));
        Climb climb = new Climb(LADDER, LocalTime.of(9, 0), random.nextInt(5) == 0, CALENDAR);
        Set<String> done = new HashSet<>();
        Map<String, Instant> said = new HashMap<>();
        Instant now = dates.get(Anchor.DUE)
                .minusDays(5)
                .atStartOfDay(WorkCalendar.ZONE)
                .toInstant();
        Instant end = now.plus(Duration.ofDays(70));
        while (now.isBefore(end)) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(96)));
            Set<String> missed = climb.missed(dates, done, null, now);
            assertThat(missed).noneMatch(done::contains).doesNotContain("REMINDER_LETTER", "TALK_PROPOSED");
            done.addAll(missed);
            int messages = 0;
            while (climb.next(dates, done, null) instanceof Outlook.Next next
                    && !next.at().isAfter(now)) {
                assertThat(said).as("once").doesNotContainKey(next.mark());
                said.put(next.mark(), now);
                done.add(next.mark());
                messages += Deed.of(Step.valueOf(next.mark())) == Deed.MESSAGE ? 1 : 0;
                if (next.mark().equals("REMINDER_LETTER") && random.nextBoolean()) {
                    dates.put(
                            Anchor.REMINDER_LETTER,
                            now.atZone(WorkCalendar.ZONE).toLocalDate());
                }
            }
            assertThat(messages).as("one message however long nobody looked").isLessThanOrEqualTo(1);
        }
        assertThat(done).contains("DUE_SOON", "CADRE", "UNIT_HEAD", "OFFICE_ABOVE", "REMINDER_LETTER");
        assertThat(said).as("nothing ends silently").containsKey("REMINDER_LETTER");
        assertThat(climb.missed(dates, done, null, now)).isEmpty();
    }
}
