package org.liangze.tasking.dutyreport;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds of reports that are not handed in. A cadre gets one digest a day (domain.md §8.34): whoever has visits to make is told
 * of the report in that digest, so those go first, and only the others get a message of their own.
 */
@Component
class Reminding {
    private static final String REMIND = """
            with told as (
              insert into digest (cadre_id, day)
              select d.cadre_id, :today::date
                from duty_report d
               where d.year = :year and d.state in ('OPEN', 'RETURNED') and d.due_at > :now
               order by d.cadre_id
              on conflict do nothing
              returning cadre_id
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select gen_random_uuid(), 'tasking.events', 'tasking.duty-report-due.v1', d.cadre_id::text, :now,
                   jsonb_build_object('cadreId', d.cadre_id, 'reportId', d.report_id, 'year', d.year, 'due', d.due,
                                      'day', :today::date, 'step', :step)::text
              from told join duty_report d on d.cadre_id = told.cadre_id and d.year = :year
             order by d.cadre_id""";

    private final JdbcClient jdbc;

    Reminding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Fired(int year, String step, Instant fireAt) {}

    /** What has come; of several that were missed only the latest is told. Waits for the day's digests of visits. */
    int remind(Instant now) {
        if (visitsFirst(now)) {
            return 0;
        }
        List<Fired> come = jdbc.sql("""
                update duty_report_reminder set done_at = :now
                 where done_at is null and fire_at <= :now
                returning year, step, fire_at""")
                .param("now", Timestamp.from(now))
                .query(Fired.class)
                .list();
        come.stream().max(Comparator.comparing(Fired::fireAt)).ifPresent(latest -> tell(latest, now));
        return come.size();
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("select min(fire_at) from duty_report_reminder where done_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private boolean visitsFirst(Instant now) {
        return jdbc.sql("select exists (select from reminder where done_at is null and fire_at <= :now)")
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private void tell(Fired fired, Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        jdbc.sql(REMIND)
                .param("today", today)
                .param("year", fired.year())
                .param("step", fired.step())
                .param("now", Timestamp.from(now))
                .update();
    }
}
