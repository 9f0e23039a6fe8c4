package org.liangze.escalation.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Step;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;

/** "What would this have done to the cases of the last quarter." */
class TrialTest {
    private static final List<Rung> OWN = List.of(
            Rung.step(Step.CADRE, Anchor.DUE, 1, Target.CADRE),
            Rung.step(Step.UNIT_HEAD, Anchor.DUE, 3, Target.UNIT_HEAD));
    private static final List<Rung> SOONER = List.of(
            Rung.step(Step.CADRE, Anchor.DUE, 1, Target.CADRE),
            Rung.step(Step.UNIT_HEAD, Anchor.DUE, 2, Target.UNIT_HEAD),
            Rung.step(Step.OFFICE_ABOVE, Anchor.DUE, 4, Target.OFFICE_ABOVE));

    @Test
    void theNewLadderWouldHaveReachedTheHeadOfACaseThatEndedBefore() {
        Facts ended = facts(at(10, 1, 0), at(10, 9, 15));
        Trial trial = trial(SOONER, ended);
        assertThat(trial.cases()).isEqualTo(1);
        assertThat(trial.changed()).isEqualTo(1);
        assertThat(trial.steps())
                .containsExactly(new Trial.StepCount("CADRE", 1, 1), new Trial.StepCount("UNIT_HEAD", 0, 1));
        assertThat(trial.examples().getFirst().after())
                .containsExactly(new Trial.StepAt("CADRE", at(10, 8, 9)), new Trial.StepAt("UNIT_HEAD", at(10, 9, 9)));
    }

    @Test
    void theSameLadderChangesNothing() {
        Trial trial = trial(OWN, facts(at(10, 1, 0), null));
        assertThat(trial.changed()).isZero();
        assertThat(trial.examples()).isEmpty();
        assertThat(trial.steps())
                .containsExactly(new Trial.StepCount("CADRE", 1, 1), new Trial.StepCount("UNIT_HEAD", 1, 1));
    }

    @Test
    void aCaseThatOpenedLateTakesTheHighestStepWhenItOpens() {
        assertThat(Trial.climbed(
                        SOONER, facts(at(10, 14, 12), null), LocalTime.of(9, 0), WorkCalendar.shipped(), at(11, 1, 0)))
                .containsExactly(Map.entry("OFFICE_ABOVE", at(10, 14, 12)));
    }

    private static Trial trial(List<Rung> fresh, Facts... facts) {
        return Trial.of(fresh, List.of(facts), LocalTime.of(9, 0), WorkCalendar.shipped(), at(11, 1, 0));
    }

    private static Facts facts(Instant opened, @Nullable Instant ended) {
        return new Facts(
                new UUID(0, 1),
                "2026-Q3 季度督导",
                Tier.D,
                false,
                OWN,
                Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30)),
                opened,
                ended);
    }

    private static Instant at(int month, int day, int hour) {
        return LocalDateTime.of(2026, month, day, hour, 0)
                .atZone(WorkCalendar.ZONE)
                .toInstant();
    }
}
