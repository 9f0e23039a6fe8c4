package org.liangze.registry.business;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Term;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.Act;
import org.liangze.registry.business.model.StateClocks.Duty;
import org.liangze.registry.business.model.StateClocks.Started;
import org.liangze.registry.deadline.Deadlines;
import org.liangze.registry.facts.CoverageFacts;
import org.springframework.stereotype.Component;

/**
 * Gives each clock of a change of state its last day: at once, or, when the calendar of that year is not published, by a
 * sweep as soon as it is; in between the wait is an exception with an owner (domain.md §4.16).
 */
@Component
class DatingStateDuties implements Sweep {
    private final StateDuties duties;
    private final Deadlines deadlines;
    private final Policies policies;
    private final CoverageFacts facts;
    private final Clock clock;

    DatingStateDuties(StateDuties duties, Deadlines deadlines, Policies policies, CoverageFacts facts, Clock clock) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.policies = policies;
        this.facts = facts;
        this.clock = clock;
    }

    void start(Act act, UUID change, UUID business, String region, Started started) {
        int days = policies.get(policyOf(started.duty()), region, started.since(), Integer.class);
        Deadline due = deadlines.within(started.since(), days);
        duties.start(change, business, region, started.duty(), new Term(started.since(), days), due);
        if (due instanceof Deadline.Awaiting awaiting) {
            facts.calendarMissing(act, awaiting.year(), region, "经营状态变更的报告和调整");
        }
    }

    @Override
    public String name() {
        return "STATE_DUTY_DEADLINES";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        List<StateDuties.Undated> waiting = duties.undatedUpTo(deadlines.lastPublishedYear());
        for (StateDuties.Undated duty : waiting) {
            Deadline due = deadlines.within(duty.since(), duty.workingDays());
            duties.date(duty, due.dayOrNull(), due.yearOrNull());
        }
        return waiting.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return duties.undatedUpTo(deadlines.lastPublishedYear()).isEmpty() ? null : clock.instant();
    }

    private static String policyOf(Duty duty) {
        return switch (duty) {
            case STATE_REPORT -> "state.report-working-days";
            case ADJUST -> "state.adjust-working-days";
        };
    }
}
