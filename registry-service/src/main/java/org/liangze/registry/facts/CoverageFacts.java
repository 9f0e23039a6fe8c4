package org.liangze.registry.facts;

import java.sql.Timestamp;
import java.util.UUID;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.outbox.Outbox;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what an act did to coverage: one event per cadre, per former cadre and office; never one per business. */
@Component
public class CoverageFacts {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final DeadEnds deadEnds;

    CoverageFacts(JdbcClient jdbc, Outbox outbox, DeadEnds deadEnds) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.deadEnds = deadEnds;
    }

    /** Whom the act made responsible for what; {@code initial} says that an import brought the businesses and the cadres need not be told. */
    public void assigned(Act act, boolean initial) {
        jdbc.sql("""
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select gen_random_uuid(), 'registry.events', 'registry.assignments-changed.v1', a.cadre_id::text, :cause, :now,
                       jsonb_build_object(
                         'actId', a.act_id, 'cadreId', a.cadre_id, 'effective', a.started_on, 'initial', :initial,
                         'businesses', jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name, b.id))::text
                  from assignment a
                  join business b on b.id = a.business_id
                 where a.act_id = :act and a.ended_on is null
                 group by a.act_id, a.cadre_id, a.started_on
                 order by a.cadre_id""")
                .param("act", act.id())
                .param("initial", initial)
                .param("cause", Cause.current())
                .param("now", Timestamp.from(act.at()))
                .update();
        outbox.nudgeAfterCommit();
    }

    /**
     * Which businesses the act left without a cadre, at most 2,000 in one event, because an event has to fit into Kafka; further
     * parts carry an act id of their own, so that each is told. The office is the nearest one that may name a cadre of the
     * tier's level.
     */
    public void gapsOpened(Act act) {
        jdbc.sql("""
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select gen_random_uuid(), 'registry.events', 'registry.gaps-opened.v1', o.act_id::text, :cause, :now,
                       jsonb_build_object(
                         'actId', o.act_id, 'formerCadreId', o.former_id, 'officeId', o.office_id, 'effective', o.since,
                         'due', o.due,
                         'businesses', jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id))::text
                  from (select case part when 0 then act_id else name_uuid(act_id || '|' || part) end as act_id,
                               former_id, since, due, id, name, office_id
                          from (select *, (row_number() over (partition by former_id, office_id, since, due
                                                              order by name, id) - 1) / 2000 as part
                                  from (select g.act_id, g.former_id, g.since, g.due, b.id, b.name,
                                               nearest_authority('OFFICE', b.region, tier_level(b.tier)) as office_id
                                          from gap g
                                          join business b on b.id = g.business_id
                                         where g.act_id = :act and g.ended_on is null) opened) parted) o
                 group by o.act_id, o.former_id, o.office_id, o.since, o.due
                 order by o.former_id, o.office_id""")
                .param("act", act.id())
                .param("cause", Cause.current())
                .param("now", Timestamp.from(act.at()))
                .update();
        outbox.nudgeAfterCommit();
    }

    /** A deadline falls in a year whose holidays are not published: somebody must own the wait (domain.md §4.16). */
    public void calendarMissing(Act act, int year, String region, String subject) {
        UUID id = Ids.named("calendar-without-year", act.id(), region, year);
        String text = "%s的期限落在%d年，国务院尚未公布该年放假安排，暂不能计算；公布并载入后自动补算。".formatted(subject, year);
        deadEnds.report(id, new Dead("calendar-without-year", subject, null, region, text));
    }
}
