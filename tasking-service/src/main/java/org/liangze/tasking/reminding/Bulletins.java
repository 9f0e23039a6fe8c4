package org.liangze.tasking.reminding;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a day's bulletin says, set-based: one event per office and unit head in whose place something is unfinished. */
@Component
class Bulletins {
    private static final String TELL = """
            with progress as (
              select t.region, coalesce(c.unit, '未落实包保干部') as unit, count(*) as tasks,
                     count(*) filter (where t.state = 'COMPLETED') as done
                from task t
                left join person_copy c on c.person_id = coalesce(t.cadre_id, t.former_cadre_id)
               where t.period = any(:periods) and t.state <> 'CANCELLED'
               group by 1, 2
            ), recipient as (
              select person_id, region
                from person_copy p
               where in_post and (role = 'OFFICE' or exists (select from person_copy c where c.head_id = p.person_id))
            ), place as (
              select distinct region, case length(region) when 0 then 2 when 2 then 4 when 4 then 6 when 6 then 9 end as digits
                from recipient
            ), unit as (
              select l.region, case when l.digits is null then p.unit else left(p.region, l.digits) end as part,
                     l.digits is null as named, sum(p.tasks) as tasks, sum(p.done) as done
                from place l
                join progress p on p.region >= l.region and p.region < l.region || '~'
               group by 1, 2, 3
            ), told as (
              select u.region, sum(u.tasks) as tasks, sum(u.done) as done,
                     jsonb_agg(jsonb_build_object('name', case when u.named then u.part else coalesce(n.region_name, u.part) end,
                                                  'tasks', u.tasks, 'done', u.done) order by u.part) as units
                from unit u
                left join lateral (select region_name from person_copy c
                                    where not u.named and c.region = u.part
                                    order by c.person_id limit 1) n on true
               group by u.region
              having sum(u.done) < sum(u.tasks)
            )
            insert into outbox (event_id, topic, type, key, occurred_at, payload)
            select name_uuid('tasking.bulletin-due.v1|' || :period || '|' || :today || '|' || r.person_id), 'tasking.events',
                   'tasking.bulletin-due.v1', r.person_id::text, :now,
                   jsonb_build_object('recipientId', r.person_id, 'region', r.region, 'period', :period::text,
                                      'day', :today::date, 'due', :due::date, 'tasks', t.tasks, 'done', t.done,
                                      'units', t.units)::text
              from recipient r join told t using (region)
             order by r.person_id""";

    private final JdbcClient jdbc;

    Bulletins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ends of quarters that are under way, and since when. */
    List<End> ends(Instant now) {
        return jdbc.sql("""
                select due, min(planned_at) as planned_at
                  from period
                 where kind = 'QUARTERLY' and planned_at is not null and closed_at is null and due_at > :now
                   and due = (date_trunc('quarter', due::timestamp) + interval '3 months - 1 day')::date
                 group by due
                 order by due""").param("now", Timestamp.from(now)).query(End.class).list();
    }

    List<LocalDate> told(LocalDate due) {
        return jdbc.sql("select day from bulletin where due = :due")
                .param("due", due)
                .query(LocalDate.class)
                .list();
    }

    /** Tells once a day; a second time changes nothing. */
    void tell(LocalDate due, String quarter, LocalDate today, Instant now) {
        boolean mine = jdbc.sql("""
                insert into bulletin (due, day, done_at) values (:due, :today, :now) on conflict do nothing""")
                        .param("due", due)
                        .param("today", today)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
        if (mine) {
            jdbc.sql(TELL)
                    .param("periods", periods(due))
                    .param("period", quarter)
                    .param("today", today)
                    .param("due", due)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private String[] periods(LocalDate due) {
        return jdbc.sql("select period from period where kind = 'QUARTERLY' and due = :due and planned_at is not null")
                .param("due", due)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    record End(LocalDate due, Instant plannedAt) {}
}
