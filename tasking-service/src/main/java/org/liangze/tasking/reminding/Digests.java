package org.liangze.tasking.reminding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.liangze.tasking.reminding.model.Fired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the reminders of one moment say, set-based: one event per cadre, one per unit head. */
@Component
class Digests {
    /** {@code digest} is unique on (cadre, day): whoever had one today gets no second. */
    private static final String REMIND = """
            with fired as (
              select * from unnest(:periods::text[], :steps::text[]) with ordinality as f(period, step, place)
            ), place as (
              select period, min(place) as place from fired group by period
            ), unfinished as (
              select t.cadre_id, t.period,
                     jsonb_agg(jsonb_build_object('id', b.business_id, 'name', b.name) order by b.name, b.business_id)
                       as businesses
                from place
                join task t on t.period = place.period
                           and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS') and t.cadre_id is not null
                join business_copy b using (business_id)
               group by t.cadre_id, t.period
            ), reminded as (
              insert into digest (cadre_id, day)
              select distinct cadre_id, :today::date from unfinished order by cadre_id
              on conflict do nothing
              returning cadre_id
            ), stepped as (
              select cadre_id, jsonb_agg(step order by place) as steps
                from (select u.cadre_id, f.step, min(f.place) as place
                        from unfinished u join fired f using (period)
                       group by u.cadre_id, f.step) s
               group by cadre_id
            ), listed as (
              select u.cadre_id,
                     jsonb_agg(jsonb_build_object('period', p.period, 'campaign', p.campaign, 'due', p.due,
                                                  'businesses', u.businesses) order by place.place) as periods
                from unfinished u join place using (period) join period p using (period)
               group by u.cadre_id
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select gen_random_uuid(), 'tasking.events', 'tasking.reminder-due.v1', cadre_id::text, :now,
                   jsonb_build_object('cadreId', cadre_id, 'day', :today::date, 'steps', s.steps, 'unfinished', l.periods,
                                      'dutyReportDue', (select d.due from duty_report d
                                                         where d.cadre_id = r.cadre_id and d.state in ('OPEN', 'RETURNED')
                                                         order by d.due limit 1))::text
              from reminded r join listed l using (cadre_id) join stepped s using (cadre_id)
             order by cadre_id""";

    private static final String LETTERS = """
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select gen_random_uuid(), 'tasking.events', 'tasking.unit-letter-due.v1', h.person_id::text, :now,
                   jsonb_build_object(
                     'headId', h.person_id, 'unit', h.unit, 'period', p.period, 'day', :today::date, 'due', p.due,
                     'cadres', count(distinct t.cadre_id), 'unfinished', count(*),
                     'businesses', jsonb_agg(jsonb_build_object('id', b.business_id, 'name', b.name)
                                             order by b.name, b.business_id))::text
              from task t
              join period p using (period)
              join business_copy b using (business_id)
              join person_copy c on c.person_id = t.cadre_id
              join person_copy h on h.person_id = c.head_id and h.in_post
             where t.period = :period and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
             group by h.person_id, p.period
             order by h.person_id""";

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int remind(List<Fired> fired, LocalDate today, Instant now) {
        return jdbc.sql(REMIND)
                .param("periods", fired.stream().map(Fired::period).toArray(String[]::new))
                .param("steps", fired.stream().map(Fired::step).toArray(String[]::new))
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    int letters(String period, LocalDate today, Instant now) {
        return jdbc.sql(LETTERS)
                .param("period", period)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }
}
