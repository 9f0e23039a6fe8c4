package org.liangze.tasking.dutyreport;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.dutyreport.model.ReportYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the set of a year's reports equal to the cadres who have one to write; looked at once a day, doing it twice changes nothing. */
@Component
class Opening {
    private static final String OPEN = """
            insert into duty_report (report_id, cadre_id, year, cadre_name, unit, level, region, region_name, opened_at, due,
                                     due_at, alert_at, state)
            select name_uuid('duty-report|' || p.person_id || '|' || :year), p.person_id, :year, p.name, p.unit, p.level, p.region,
                   p.region_name, :now, :due, :dueAt, :alertAt, 'OPEN'
              from person_copy p
             where p.role = 'CADRE' and p.in_post
               and (exists (select from business_copy b where b.cadre_id = p.person_id and b.state = 'OPERATING')
                    or exists (select from visit v
                                where v.cadre_id = p.person_id and v.visited_at >= :from and v.visited_at < :until))
             order by p.person_id
            on conflict on constraint duty_report_once do nothing""";

    /** Who comes back writes on; who moved is found where he is now. */
    private static final String FOLLOW = """
            update duty_report d
               set state = case when d.state = 'CANCELLED' then 'OPEN' else d.state end,
                   cadre_name = p.name, unit = p.unit, level = p.level, region = p.region, region_name = p.region_name
              from person_copy p
             where p.person_id = d.cadre_id and p.role = 'CADRE' and p.in_post
               and d.year = :year and d.state in ('OPEN', 'RETURNED', 'CANCELLED')
               and (d.state = 'CANCELLED'
                    or (d.cadre_name, d.unit, d.level, d.region, d.region_name)
                       is distinct from (p.name, p.unit, p.level, p.region, p.region_name))""";

    private static final String CANCEL = """
            update duty_report d
               set state = 'CANCELLED'
             where d.state in ('OPEN', 'RETURNED')
               and not exists (select from person_copy p where p.person_id = d.cadre_id and p.role = 'CADRE' and p.in_post)""";

    private final JdbcClient jdbc;
    private final ReportDays days;

    Opening(JdbcClient jdbc, ReportDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** One look for today, if it is a day for it and nobody looked; how many days were looked at. */
    int look(Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        ReportYear year = days.year(today);
        if (!year.isOn(today) || looked(today)) {
            return 0;
        }
        int opened = open(year, now);
        jdbc.sql(FOLLOW).param("year", year.year()).update();
        cancelLeavers();
        schedule(year, today);
        jdbc.sql("insert into duty_report_look (day, opened) values (:day, :opened)")
                .param("day", today)
                .param("opened", opened)
                .update();
        return 1;
    }

    void cancelLeavers() {
        jdbc.sql(CANCEL).update();
    }

    /** When the next look is due. */
    Instant nextLook(LocalDate today) {
        ReportYear year = days.year(today);
        if (today.isBefore(year.opens())) {
            return CalendarInUse.startOf(year.opens());
        }
        if (year.isOn(today) && !looked(today)) {
            return CalendarInUse.startOf(today);
        }
        LocalDate tomorrow = today.plusDays(1);
        return CalendarInUse.startOf(
                year.isOn(tomorrow)
                        ? tomorrow
                        : days.year(year.last().plusDays(1)).opens());
    }

    private int open(ReportYear year, Instant now) {
        Instant alertAt = days.alertAt(year.due());
        return jdbc.sql(OPEN)
                .param("year", year.year())
                .param("now", Timestamp.from(now))
                .param("due", year.due())
                .param("dueAt", Timestamp.from(CalendarInUse.startOf(year.due().plusDays(1))))
                .param("alertAt", timestamp(alertAt), Types.TIMESTAMP)
                .param("from", Timestamp.from(CalendarInUse.startOf(year.first())))
                .param("until", Timestamp.from(CalendarInUse.startOf(year.last().plusDays(1))))
                .update();
    }

    /** Reminder days that are still to come. */
    private void schedule(ReportYear year, LocalDate today) {
        List<Integer> before = days.reminders(today);
        for (int n : before) {
            Instant fireAt = days.remindAt(year.due(), n);
            if (!CalendarInUse.dayOf(fireAt).isBefore(today)) {
                jdbc.sql("""
                        insert into duty_report_reminder (year, step, fire_at) values (:year, :step, :at)
                        on conflict (year, step) do nothing""")
                        .param("year", year.year())
                        .param("step", "T-" + n)
                        .param("at", Timestamp.from(fireAt))
                        .update();
            }
        }
    }

    private boolean looked(LocalDate day) {
        return jdbc.sql("select exists (select from duty_report_look where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
