package org.liangze.tasking.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.reminding.model.BulletinDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A bulletin is of its day: one that was missed while the system was down is not made up for. */
@Component
@Order(3)
class BulletinSweep implements Sweep {
    private final Bulletins bulletins;
    private final ReminderPolicy policy;
    private final CalendarInUse calendar;
    private final Outbox outbox;
    private final Clock clock;

    BulletinSweep(Bulletins bulletins, ReminderPolicy policy, CalendarInUse calendar, Outbox outbox, Clock clock) {
        this.bulletins = bulletins;
        this.policy = policy;
        this.calendar = calendar;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TaskingSweep.BULLETINS.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.BULLETINS.every();
    }

    @Override
    public int batch(Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        int told = 0;
        for (Bulletins.End end : bulletins.ends(now)) {
            Instant next = next(end, today);
            if (next != null && !next.isAfter(now)) {
                bulletins.tell(end.due(), Quarter.of(end.due()).name(), today, now);
                told++;
            }
        }
        if (told > 0) {
            outbox.nudgeAfterCommit();
        }
        return told;
    }

    @Override
    public @Nullable Instant nextDue() {
        Instant now = clock.instant();
        LocalDate today = CalendarInUse.dayOf(now);
        return bulletins.ends(now).stream()
                .map(end -> next(end, today))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The send hour of the next day that has a bulletin and had none; days before the quarter was planned have none. */
    private @Nullable Instant next(Bulletins.End end, LocalDate today) {
        List<LocalDate> told = bulletins.told(end.due());
        return days(end.due(), today).stream()
                .filter(day -> !day.isBefore(today) && !told.contains(day))
                .map(day -> CalendarInUse.at(day, policy.sendAt(today)))
                .filter(hour -> !hour.isBefore(end.plannedAt()))
                .findFirst()
                .orElse(null);
    }

    private List<LocalDate> days(LocalDate due, LocalDate today) {
        try {
            return BulletinDays.before(due, policy.bulletinDays(today), calendar.current());
        } catch (NotYetPublishedException e) {
            return List.of();
        }
    }
}
