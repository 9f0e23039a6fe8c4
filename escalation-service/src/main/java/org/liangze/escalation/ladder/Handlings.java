package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did to cases: table {@code case_handling}, and the columns of a case that people set. */
@Repository
class Handlings {
    private final JdbcClient jdbc;

    Handlings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(CaseRow row, String act, Caller by, @Nullable String detail, Instant now) {
        jdbc.sql("""
                insert into case_handling (handling_id, case_id, region, at, act, by_id, by_name, detail)
                values (:id, :case, :region, :now, :act, :by, :name, :detail)""")
                .param("id", Ids.next(now))
                .param("case", row.caseId())
                .param("region", row.region())
                .param("now", Days.sql(now))
                .param("act", act)
                .param("by", by.personId())
                .param("name", by.name())
                .param("detail", detail)
                .update();
    }

    /** {@code mark}: the step that is held until then; null holds nothing. */
    void acknowledge(UUID id, UUID by, @Nullable String mark, @Nullable Instant until) {
        jdbc.sql("""
                update escalation_case
                   set acknowledged_by = :by, acknowledged_mark = coalesce(:mark, acknowledged_mark),
                       held_until = coalesce(:until, held_until)
                 where case_id = :id""")
                .param("by", by)
                .param("mark", mark)
                .param("until", Days.sql(until))
                .param("id", id)
                .update();
    }

    void assign(UUID id, UUID owner) {
        jdbc.sql("update escalation_case set owner_id = :owner where case_id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }

    void pause(UUID id, LocalDate until, String reason) {
        jdbc.sql("""
                update escalation_case
                   set state = 'PAUSED', paused_until = :until, pause_reason = :reason, resume_at = :resume
                 where case_id = :id""")
                .param("until", until)
                .param("reason", reason)
                .param("resume", Days.sql(Days.endOf(until)))
                .param("id", id)
                .update();
    }

    List<Handling> of(UUID caseId) {
        return jdbc.sql("select at, act, by_id, by_name, detail from case_handling where case_id = :id order by at")
                .param("id", caseId)
                .query(Handling.class)
                .list();
    }

    /** One act, as shown. */
    record Handling(
            Instant at,
            String act,
            UUID byId,
            String byName,
            @Nullable String detail) {}
}
