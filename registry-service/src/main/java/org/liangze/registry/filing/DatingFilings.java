package org.liangze.registry.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** Gives levels that waited for a year's calendar their last day, as soon as the year is published (domain.md §4.16). */
@Component
class DatingFilings implements Sweep {
    private final Filings filings;
    private final Deadlines deadlines;
    private final Policies policies;
    private final Clock clock;

    DatingFilings(Filings filings, Deadlines deadlines, Policies policies, Clock clock) {
        this.filings = filings;
        this.deadlines = deadlines;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "FILING_DEADLINES";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        List<Filings.Turn> waiting = filings.undatedUpTo(deadlines.lastPublishedYear());
        for (Filings.Turn turn : waiting) {
            LocalDate submitted = Objects.requireNonNull(turn.submittedOn(), "only submitted levels wait");
            int days = policies.get(FilingUpward.WORKING_DAYS, turn.region(), submitted, Integer.class);
            filings.submit(turn, submitted, deadlines.within(submitted, days));
        }
        return waiting.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return filings.undatedUpTo(deadlines.lastPublishedYear()).isEmpty() ? null : clock.instant();
    }
}
