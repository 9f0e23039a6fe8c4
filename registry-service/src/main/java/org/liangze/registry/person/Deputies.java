package org.liangze.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom, from when to when. */
@Component
class Deputies {
    /** A deputy with dates; {@code from} null: no beginning, {@code to} null: until further notice. */
    record StandIn(
            @Nullable UUID deputyId,
            @Nullable LocalDate deputyFrom,
            @Nullable LocalDate deputyTo) {}

    private final JdbcClient jdbc;

    Deputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StandIn of(UUID person) {
        return jdbc.sql("select deputy_id, deputy_from, deputy_to from person where id = :id")
                .param("id", person)
                .query(StandIn.class)
                .single();
    }

    void name(UUID person, StandIn standIn, LocalDate today) {
        jdbc.sql("""
                update person
                   set deputy_id = :deputy, deputy_from = :from, deputy_to = :to,
                       deputy_next = next_deputy_change(:from, :to, :today)
                 where id = :id""")
                .param("deputy", standIn.deputyId())
                .param("from", standIn.deputyFrom())
                .param("to", standIn.deputyTo())
                .param("today", today)
                .param("id", person)
                .update();
    }

    /** Those whose deputy begins or ends by today, each once. */
    List<UUID> changedBy(LocalDate today) {
        return jdbc.sql("""
                update person
                   set deputy_next = next_deputy_change(deputy_from, deputy_to, :today)
                 where id in (select id from person where deputy_next <= :today
                               order by deputy_next limit 1000 for update skip locked)
                returning id""").param("today", today).query(UUID.class).list();
    }

    Optional<Instant> nextChange() {
        return jdbc.sql("select deputy_next from person where deputy_next is not null order by deputy_next limit 1")
                .query(LocalDate.class)
                .optional()
                .map(day -> day.atStartOfDay(WorkCalendar.ZONE).toInstant());
    }
}
