package org.liangze.tasking.dutyreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(9)
class DutyReportSweep implements Sweep {
    private final Opening opening;
    private final Reminding reminding;
    private final Missing missing;
    private final Outbox outbox;
    private final Clock clock;

    DutyReportSweep(Opening opening, Reminding reminding, Missing missing, Outbox outbox, Clock clock) {
        this.opening = opening;
        this.reminding = reminding;
        this.missing = missing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TaskingSweep.DUTY_REPORTS.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.DUTY_REPORTS.every();
    }

    @Override
    public int batch(Instant now) {
        missing.complete();
        int told = reminding.remind(now);
        if (isAlertDue(now)) {
            opening.cancelLeavers();
            told += missing.tell(now);
        }
        if (told > 0) {
            outbox.nudgeAfterCommit();
        }
        return told + opening.look(now);
    }

    @Override
    public @Nullable Instant nextDue() {
        return Stream.of(opening.nextLook(CalendarInUse.dayOf(clock.instant())), reminding.nextDue(), missing.nextDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private boolean isAlertDue(Instant now) {
        Instant alert = missing.nextDue();
        return alert != null && !alert.isAfter(now);
    }
}
