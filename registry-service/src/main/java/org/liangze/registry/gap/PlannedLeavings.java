package org.liangze.registry.gap;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leavings that are known beforehand and wait for their day; at most one per person. */
@Component
class PlannedLeavings {
    /** A leaving whose day has come. */
    record Planned(UUID personId, LocalDate effective, UUID plannedBy) {}

    private final JdbcClient jdbc;

    PlannedLeavings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans a leaving, or puts it on another day. */
    void plan(Act act, UUID person, String region, LocalDate effective) {
        jdbc.sql("""
                insert into planned_leaving (person_id, region, effective, planned_by, planned_at)
                values (:person, :region, :effective, :by, :now)
                on conflict (person_id) do update
                   set region = excluded.region, effective = excluded.effective, planned_by = excluded.planned_by,
                       planned_at = excluded.planned_at""")
                .param("person", person)
                .param("region", region)
                .param("effective", effective)
                .param("by", act.by())
                .param("now", Timestamp.from(act.at()))
                .update();
    }

    /** Takes a plan back; returns the day it was for. */
    Optional<LocalDate> cancel(UUID person) {
        return jdbc.sql("delete from planned_leaving where person_id = :person returning effective")
                .param("person", person)
                .query(LocalDate.class)
                .optional();
    }

    List<Planned> dueBy(LocalDate today) {
        return jdbc.sql("""
                select person_id, effective, planned_by
                  from planned_leaving
                 where effective <= :today
                 order by effective, person_id
                 limit 100
                   for update skip locked""").param("today", today).query(Planned.class).list();
    }

    Optional<LocalDate> earliest() {
        return jdbc.sql("select effective from planned_leaving order by effective limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
