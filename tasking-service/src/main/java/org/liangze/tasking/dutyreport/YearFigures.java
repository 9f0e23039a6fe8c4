package org.liangze.tasking.dutyreport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.dutyreport.model.Figures;
import org.liangze.tasking.dutyreport.model.ReportYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a cadre's year. */
@Component
class YearFigures {
    private final JdbcClient jdbc;

    YearFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures of(UUID cadre, ReportYear year, Instant now) {
        return jdbc.sql("""
                select cast(:now as timestamptz) as at, t.*, b.*, v.*, i.*
                  from (select count(*) filter (where state = 'COMPLETED') as on_time,
                               count(*) filter (where state = 'COMPLETED_LATE') as late,
                               count(*) filter (where state = 'OVERDUE') as missed,
                               count(*) filter (where state in ('PLANNED', 'OPEN', 'IN_PROGRESS')) as open
                          from task
                         where cadre_id = :cadre and due between :first and :last) t,
                       (select count(*) as businesses
                          from business_copy
                         where cadre_id = :cadre and state = 'OPERATING') b,
                       (select count(distinct business_id) as visited,
                               count(*) filter (where mode = 'ON_SITE') as on_site,
                               count(*) filter (where mode = 'VIDEO') as video,
                               count(*) filter (where mode = 'COLLECTIVE') as collective
                          from visit
                         where cadre_id = :cadre and visited_at >= :from and visited_at < :until) v,
                       (select count(*) as found,
                               count(*) filter (where i.severity = 'L1') as l1,
                               count(*) filter (where i.severity = 'L2') as l2,
                               count(*) filter (where i.severity = 'L3') as l3,
                               count(*) filter (where i.state in ('VERIFIED', 'CLOSED')) as settled,
                               (min(i.found_at) filter (where i.state not in ('VERIFIED', 'CLOSED'))
                                 at time zone 'Asia/Shanghai')::date as oldest_open
                          from visit v join issue i using (visit_id)
                         where v.cadre_id = :cadre and v.visited_at >= :from and v.visited_at < :until) i""")
                .param("cadre", cadre)
                .param("now", Timestamp.from(now))
                .param("first", year.first())
                .param("last", year.last())
                .param("from", Timestamp.from(CalendarInUse.startOf(year.first())))
                .param("until", Timestamp.from(CalendarInUse.startOf(year.last().plusDays(1))))
                .query(Figures.class)
                .single();
    }
}
