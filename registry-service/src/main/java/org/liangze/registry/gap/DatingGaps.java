package org.liangze.registry.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.deadline.Deadlines;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.CoverageFacts;
import org.springframework.stereotype.Component;

/**
 * Gives every open gap its last day: at once, or, when the calendar of that year is not published, by a sweep as soon as it
 * is; in between the wait is an exception with an owner.
 */
@Component
class DatingGaps implements Sweep {
    private static final String WORKING_DAYS = "gap.working-days";

    private final Gaps gaps;
    private final Deadlines deadlines;
    private final Policies policies;
    private final CoverageFacts coverage;
    private final BusinessFacts businesses;
    private final Acts acts;
    private final Clock clock;

    DatingGaps(
            Gaps gaps,
            Deadlines deadlines,
            Policies policies,
            CoverageFacts coverage,
            BusinessFacts businesses,
            Acts acts,
            Clock clock) {
        this.gaps = gaps;
        this.deadlines = deadlines;
        this.policies = policies;
        this.coverage = coverage;
        this.businesses = businesses;
        this.acts = acts;
        this.clock = clock;
    }

    /** Dates the gaps that an act opened for businesses. */
    void date(Act act, Collection<UUID> opened) {
        List<Gaps.Dated> dated =
                gaps.undatedOf(opened).stream().map(this::dated).toList();
        gaps.date(opened, dated);
        for (Gaps.Dated one : dated) {
            if (one.due() instanceof Deadline.Awaiting awaiting) {
                coverage.calendarMissing(act, awaiting.year(), one.gap().county(), "悬空主体重新确定包保干部");
            }
        }
    }

    @Override
    public String name() {
        return "GAP_DEADLINES";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        List<UUID> dated = new ArrayList<>();
        for (Gaps.Undated undated : gaps.undatedUpTo(deadlines.lastPublishedYear())) {
            Deadline due = dated(undated).due();
            dated.addAll(gaps.date(undated, due.dayOrNull(), due.yearOrNull()));
        }
        businesses.changed(acts.bySystem(now), dated);
        return dated.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return gaps.anyUndatedUpTo(deadlines.lastPublishedYear()) ? clock.instant() : null;
    }

    private Gaps.Dated dated(Gaps.Undated undated) {
        Integer stamped = undated.workingDays();
        int days = stamped == null
                ? policies.get(WORKING_DAYS, undated.county(), undated.since(), Integer.class)
                : stamped;
        return new Gaps.Dated(undated, days, deadlines.within(undated.since(), days));
    }
}
