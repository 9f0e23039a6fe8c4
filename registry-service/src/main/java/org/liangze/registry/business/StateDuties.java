package org.liangze.registry.business;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Term;
import org.liangze.registry.Act;
import org.liangze.registry.business.model.StateClocks.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of changes of operating state. */
@Component
class StateDuties {
    /** One that waits for its last day. */
    record Undated(UUID changeId, Duty kind, LocalDate since, int workingDays) {}

    /** One that was not done by its last day. */
    record Late(UUID changeId, Duty kind, UUID businessId, String businessName, String region, LocalDate due) {}

    /** One that is open, locked until the transaction ends. */
    record Open(UUID changeId, UUID businessId, String region) {}

    private final JdbcClient jdbc;

    StateDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(UUID change, UUID business, String region, Duty kind, Term term, Deadline due) {
        jdbc.sql("""
                insert into state_duty (change_id, kind, business_id, region, since, working_days, due, awaiting_year)
                values (:change, :kind, :business, :region, :since, :days, :due, :year)""")
                .param("change", change)
                .param("kind", kind.name())
                .param("business", business)
                .param("region", region)
                .param("since", term.from())
                .param("days", term.workingDays())
                .param("due", due.dayOrNull())
                .param("year", due.yearOrNull())
                .update();
    }

    Optional<Open> lockOpen(UUID change, Duty kind) {
        return jdbc.sql("""
                select change_id, business_id, region from state_duty
                 where change_id = :change and kind = :kind and done_at is null for update""")
                .param("change", change)
                .param("kind", kind.name())
                .query(Open.class)
                .optional();
    }

    void done(Act act, UUID change, Duty kind, String how) {
        jdbc.sql("""
                update state_duty set done_at = :now, done_by = :by, how = :how
                 where change_id = :change and kind = :kind""")
                .param("now", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("how", how)
                .param("change", change)
                .param("kind", kind.name())
                .update();
    }

    /** A newer change of the same business takes the place of the older ones. */
    void supersede(Act act, UUID business) {
        jdbc.sql("""
                update state_duty set done_at = :now, done_by = :by, how = '以后来的状态变更为准'
                 where business_id = :business and done_at is null""")
                .param("now", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("business", business)
                .update();
    }

    List<Undated> undatedUpTo(int publishedYear) {
        return jdbc.sql("""
                select change_id, kind, since, working_days from state_duty
                 where done_at is null and due is null and awaiting_year <= :year order by awaiting_year limit 500""").param("year", publishedYear).query(Undated.class).list();
    }

    void date(Undated duty, @Nullable LocalDate due, @Nullable Integer awaitingYear) {
        jdbc.sql("update state_duty set due = :due, awaiting_year = :year where change_id = :change and kind = :kind")
                .param("due", due)
                .param("year", awaitingYear)
                .param("change", duty.changeId())
                .param("kind", duty.kind().name())
                .update();
    }

    /** Marks those whose last day is past, each once. */
    List<Late> markOverdue(LocalDate today) {
        return jdbc.sql("""
                with late as (
                  select change_id, kind from state_duty
                   where done_at is null and not overdue and due < :today
                   order by due limit 500 for update skip locked
                )
                update state_duty d set overdue = true
                  from late, business b
                 where d.change_id = late.change_id and d.kind = late.kind and b.id = d.business_id
                returning d.change_id, d.kind, d.business_id, b.name as business_name, d.region, d.due""").param("today", today).query(Late.class).list();
    }

    Optional<LocalDate> earliestDue() {
        return jdbc.sql("select min(due) from state_duty where done_at is null and not overdue")
                .query(LocalDate.class)
                .optional();
    }
}
