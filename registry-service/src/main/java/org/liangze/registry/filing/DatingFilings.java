package org.liangze.registry.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** Gives levels that waited for a year's calendar their last day, as soon as the year is published, and tells it (domain.md
 * §4.16). */
@Component
class DatingFilings implements Sweep {
    private final Filings filings;
    private final FilingUpward upward;
    private final Deadlines deadlines;
    private final Clock clock;

    DatingFilings(Filings filings, FilingUpward upward, Deadlines deadlines, Clock clock) {
        this.filings = filings;
        this.upward = upward;
        this.deadlines = deadlines;
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
            int days = Objects.requireNonNull(turn.workingDays(), "their number is known");
            Deadline due = deadlines.within(submitted, days);
            filings.submit(turn, submitted, days, due);
            upward.submitted(turn, due, null);
        }
        return waiting.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return filings.undatedUpTo(deadlines.lastPublishedYear()).isEmpty() ? null : clock.instant();
    }
}
