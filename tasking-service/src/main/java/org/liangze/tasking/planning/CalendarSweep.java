package org.liangze.tasking.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.Notices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(0)
class CalendarSweep implements Sweep {
    private final Notices notices;
    private final MovingPeriods moving;

    CalendarSweep(Notices notices, MovingPeriods moving) {
        this.notices = notices;
        this.moving = moving;
    }

    @Override
    public String name() {
        return TaskingSweep.CALENDAR.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.CALENDAR.every();
    }

    @Override
    public int batch(Instant now) {
        List<Notices.Load> loads = notices.unapplied();
        for (Notices.Load load : loads) {
            moving.after(load, now);
            notices.applied(load.loadNo(), now);
        }
        return loads.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        List<Notices.Load> loads = notices.unapplied();
        return loads.isEmpty() ? null : loads.getFirst().loadedAt();
    }
}
