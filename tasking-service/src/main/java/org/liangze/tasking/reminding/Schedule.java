package org.liangze.tasking.reminding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.Dead;
import org.liangze.contracts.TaskKind;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.register.Businesses;
import org.liangze.tasking.reminding.model.Fired;
import org.liangze.tasking.reminding.model.ReminderDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reminder days of the planned periods. */
@Component
class Schedule {
    private final JdbcClient jdbc;
    private final ReminderPolicy policy;
    private final CalendarInUse calendar;
    private final Businesses businesses;
    private final DeadEnds deadEnds;

    Schedule(JdbcClient jdbc, ReminderPolicy policy, CalendarInUse calendar, Businesses businesses, DeadEnds deadEnds) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.calendar = calendar;
        this.businesses = businesses;
        this.deadEnds = deadEnds;
    }

    /** Writes down the days of periods that were planned since the last look, or whose year is published now. */
    int complete(Instant now) {
        List<Planned> open = jdbc.sql("""
                select period, kind, due, greatest(moved_at, planned_at) as planned_at
                  from period
                 where planned_at is not null and not scheduled and (waiting_since is null or due <= :lastKnown)
                 order by period""")
                .param("lastKnown", lastKnown())
                .query(Planned.class)
                .list();
        open.forEach(period -> schedule(period, now));
        return open.size();
    }

    /** When {@link #complete} will have something to do. */
    @Nullable
    Instant nextDue() {
        return jdbc.sql("""
                select min(planned_at)
                  from period
                 where planned_at is not null and not scheduled and (waiting_since is null or due <= :lastKnown)""")
                .param("lastKnown", lastKnown())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    /** Takes the reminders whose time has come; each comes once. */
    List<Fired> take(Instant now) {
        return jdbc.sql("""
                update reminder r
                   set done_at = :now
                  from period p
                 where p.period = r.period and r.done_at is null and r.fire_at <= :now
                returning r.period, p.due, r.step, r.on_day as day, r.letter""")
                .param("now", Timestamp.from(now))
                .query(Fired.class)
                .list();
    }

    private void schedule(Planned period, Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        List<Integer> letters = period.kind() == TaskKind.QUARTERLY ? List.of(policy.letterDays(today)) : List.of();
        try {
            List<ReminderDay> forHeads = ReminderDay.before(period.due(), letters, calendar.current());
            List<ReminderDay> forCadres =
                    ReminderDay.before(period.due(), policy.digestDays(period.kind(), today), calendar.current());
            add(period, forHeads, true, policy.sendAt(today));
            add(period, forCadres, false, policy.sendAt(today));
        } catch (NotYetPublishedException e) {
            waits(period, e.year(), now);
            return;
        }
        jdbc.sql("update period set scheduled = true where period = :period")
                .param("period", period.period())
                .update();
    }

    /** Days that had passed when the period was planned, or its due day moved, are skipped. */
    private void add(Planned period, List<ReminderDay> days, boolean letter, LocalTime sendAt) {
        for (ReminderDay day : days) {
            Instant fireAt = CalendarInUse.at(day.day(), sendAt);
            if (fireAt.isAfter(period.plannedAt())) {
                jdbc.sql("""
                        insert into reminder (period, step, letter, on_day, fire_at)
                        values (:period, :step, :letter, :day, :fireAt)
                        on conflict (period, step, letter) do nothing""")
                        .param("period", period.period())
                        .param("step", day.step())
                        .param("letter", letter)
                        .param("day", day.day())
                        .param("fireAt", Timestamp.from(fireAt))
                        .update();
            }
        }
    }

    private void waits(Planned period, int year, Instant now) {
        jdbc.sql("update period set waiting_since = :now where period = :period")
                .param("now", Timestamp.from(now))
                .param("period", period.period())
                .update();
        String name = Quarter.chinese(period.period());
        deadEnds.report(
                Ids.named("tasking", "reminders-waiting", period.period()),
                new Dead(
                        "calendar-year-missing",
                        "%s督导提醒".formatted(name),
                        null,
                        businesses.extent(),
                        "%d年节假日安排尚未载入，%s的督导提醒日期暂不能确定；载入后自动补齐。".formatted(year, name)));
    }

    private LocalDate lastKnown() {
        return LocalDate.of(calendar.current().lastPublishedYear(), 12, 31);
    }

    record Planned(String period, TaskKind kind, LocalDate due, Instant plannedAt) {}
}
