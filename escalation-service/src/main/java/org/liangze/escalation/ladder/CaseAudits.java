package org.liangze.escalation.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The auditor's looks and what they found: tables {@code case_audit} and {@code case_difference}. */
@Repository
class CaseAudits {
    private final JdbcClient jdbc;

    CaseAudits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The look that is not at its end. */
    Optional<Look> running() {
        return jdbc.sql("select audit_id, started_at, after_id from case_audit where finished_at is null")
                .query(Look.class)
                .optional();
    }

    /** When the last look began. */
    @Nullable
    Instant lastStart() {
        return jdbc.sql("select started_at from case_audit order by audit_id desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    Look start(Instant now) {
        return jdbc.sql("""
                insert into case_audit (started_at) values (:now) returning audit_id, started_at, after_id""").param("now", Days.sql(now)).query(Look.class).single();
    }

    void advance(Look look, UUID last, int checked, int differing, int late) {
        jdbc.sql("""
                update case_audit
                   set after_id = :last, checked = checked + :checked, differing = differing + :differing, late = late + :late
                 where audit_id = :id""")
                .param("last", last)
                .param("checked", checked)
                .param("differing", differing)
                .param("late", late)
                .param("id", look.auditId())
                .update();
    }

    void finish(Look look, Instant now) {
        jdbc.sql("update case_audit set finished_at = :now where audit_id = :id")
                .param("now", Days.sql(now))
                .param("id", look.auditId())
                .update();
    }

    /** True when it was not known before. */
    boolean differs(Look look, CaseRow row, String stored, String computed, Instant now) {
        return jdbc.sql("""
                insert into case_difference as known (case_id, region, stored, computed, found_at, audit_id)
                values (:id, :region, :stored, :computed, :now, :audit)
                on conflict (case_id) do update
                   set stored = excluded.stored, computed = excluded.computed, audit_id = excluded.audit_id
                returning found_at = :now""")
                .param("id", row.caseId())
                .param("region", row.region())
                .param("stored", stored)
                .param("computed", computed)
                .param("now", Days.sql(now))
                .param("audit", look.auditId())
                .query(Boolean.class)
                .single();
    }

    /** Differences that this look did not find again: gone, by whatever way. */
    List<UUID> gone(Look look) {
        return jdbc.sql("delete from case_difference where audit_id < :audit returning case_id")
                .param("audit", look.auditId())
                .query(UUID.class)
                .list();
    }

    /** The last look that came to its end, with the differences of the caller's place. */
    Report report() {
        List<Difference> differences = jdbc.sql("""
                select case_id, region, stored, computed, found_at from case_difference order by region, case_id limit 100""").query(Difference.class).list();
        return jdbc.sql("""
                select started_at, finished_at, checked, differing, late from case_audit
                 where finished_at is not null order by audit_id desc limit 1""")
                .query((row, n) -> new Report(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getLong("checked"),
                        row.getLong("differing"),
                        row.getLong("late"),
                        differences))
                .optional()
                .orElse(new Report(null, null, 0, 0, 0, differences));
    }

    /** A look, and the last case it has seen. */
    record Look(long auditId, Instant startedAt, UUID afterId) {}

    /** A case whose stored next step is not the one the rules give. */
    record Difference(UUID caseId, String region, String stored, String computed, Instant foundAt) {}

    /**
     * What the last complete look found, over all places; {@code differences}: those of the caller's, at most 100.
     *
     * @param late cases whose step should have been taken more than a minute before
     */
    record Report(
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long checked,
            long differing,
            long late,
            List<Difference> differences) {}
}
