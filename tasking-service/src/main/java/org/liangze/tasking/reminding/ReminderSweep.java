package org.liangze.tasking.reminding;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.reminding.model.Fired;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class ReminderSweep implements Sweep {
    private final Schedule schedule;
    private final Digests digests;
    private final Headless headless;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    ReminderSweep(Schedule schedule, Digests digests, Headless headless, JdbcClient jdbc, Outbox outbox) {
        this.schedule = schedule;
        this.digests = digests;
        this.headless = headless;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return TaskingSweep.REMINDERS.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.REMINDERS.every();
    }

    @Override
    public int batch(Instant now) {
        int scheduled = schedule.complete(now);
        List<Fired> come = schedule.take(now);
        if (!come.isEmpty()) {
            send(Fired.toSend(come, CalendarInUse.dayOf(now)), now);
        }
        return scheduled + come.size();
    }

    private void send(List<Fired> due, Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        List<Fired> forCadres = due.stream().filter(fired -> !fired.letter()).toList();
        if (!forCadres.isEmpty()) {
            digests.remind(forCadres, today, now);
        }
        due.stream().filter(Fired::letter).forEach(fired -> {
            digests.letters(fired.period(), today, now);
            headless.report(fired.period());
        });
        outbox.nudgeAfterCommit();
    }

    @Override
    public @Nullable Instant nextDue() {
        Instant fire = jdbc.sql("select min(fire_at) from reminder where done_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
        return Stream.of(fire, schedule.nextDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
