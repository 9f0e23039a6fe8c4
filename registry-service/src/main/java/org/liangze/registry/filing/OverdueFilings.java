package org.liangze.registry.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** A level that has not acknowledged by 24:00 of its last day is overdue; said once. */
@Component
class OverdueFilings implements Sweep {
    private final Filings filings;
    private final FilingUpward upward;

    OverdueFilings(Filings filings, FilingUpward upward) {
        this.filings = filings;
        this.upward = upward;
    }

    @Override
    public String name() {
        return "FILINGS_OVERDUE";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int batch(Instant now) {
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        List<Filings.Turn> late = filings.markOverdue(today);
        late.forEach(turn -> upward.tell(turn, "OVERDUE", null));
        return late.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return filings.earliestDue()
                .map(due -> due.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant())
                .orElse(null);
    }
}
