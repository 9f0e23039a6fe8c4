package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits, for whom, since when, and what comes next (domain.md §7.33): cases that have taken at least one step. */
@Repository
class Queue {
    private static final String COLUMNS = """
            select c.case_id, c.ladder, c.current_mark, c.title, c.business_id, coalesce(b.name, r.name) as business_name, c.region,
                   coalesce(b.region_name, r.region_name, '') as region_name, c.owner_id, o.name as owner_name, c.issue_id, c.task_id,
                   c.current_since, s.step_limit, c.next_mark, c.next_at, c.next_limit, c.waits_for_year, c.state,
                   c.acknowledged_by, c.paused_until, c.pause_reason, c.opened_at, c.ended_at, c.end_reason
              from escalation_case c
              left join business_copy b on b.business_id = c.business_id
              left join person_copy r on c.ladder = 'OVERSIGHT' and r.person_id = c.business_id
              left join person_copy o on o.person_id = c.owner_id
              left join case_step s on s.case_id = c.case_id and s.mark = c.current_mark
            """;

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(
            String region,
            @Nullable Tier tier,
            @Nullable Ladder ladder,
            @Nullable UUID business,
            @Nullable String since,
            @Nullable String afterId,
            int limit) {
        return jdbc.sql(COLUMNS + """
                 where c.state <> 'ENDED' and c.current_mark is not null
                   and starts_with(c.region, :region)
                   and (cast(:tier as text) is null or b.tier = :tier)
                   and (cast(:ladder as text) is null or c.ladder = :ladder)
                   and (cast(:business as uuid) is null or c.business_id = :business)
                   and (cast(:since as timestamptz) is null
                        or (c.current_since, c.case_id) > (cast(:since as timestamptz), cast(:after as uuid)))
                 order by c.current_since, c.case_id
                 limit :limit""")
                .param("region", region)
                .param("tier", tier == null ? null : tier.name())
                .param("ladder", ladder == null ? null : ladder.name())
                .param("business", business)
                .param("since", since)
                .param("after", afterId)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Open cases of what a cadre covers, and of what it has to put right itself; at most 200. */
    List<Row> ofCadre(UUID cadre) {
        return jdbc.sql(COLUMNS + """
                 where c.state <> 'ENDED'
                   and c.business_id in (select business_id from business_copy where cadre_id = :cadre union all select :cadre)
                 order by c.next_at nulls last, c.case_id
                 limit 200""").param("cadre", cadre).query(Row.class).list();
    }

    List<Row> of(UUID caseId) {
        return jdbc.sql(COLUMNS + " where c.case_id = :id")
                .param("id", caseId)
                .query(Row.class)
                .list();
    }

    /** Which ladder a case was stamped with. */
    CaseWhy.Policy policy(UUID caseId) {
        return jdbc.sql("""
                select policy_region as region, policy_from as "from", policy_version as version
                  from escalation_case where case_id = :id""").param("id", caseId).query(CaseWhy.Policy.class).single();
    }

    List<Taken> steps(UUID caseId) {
        return jdbc.sql("""
                select s.mark, s.taken_at, s.step_limit, s.skipped, s.due_at, h.name as by_name, s.reason,
                       array_to_string(array(select coalesce(p.name, b.name, t.id::text)
                                               from unnest(s.told) with ordinality t (id, n)
                                               left join person_copy p on p.person_id = t.id
                                               left join business_copy b on b.business_id = t.id
                                              order by t.n), '、') as told
                  from case_step s
                  left join person_copy h on h.person_id = s.by_id
                 where s.case_id = :id
                 order by coalesce(s.due_at, s.taken_at), s.taken_at, s.mark""").param("id", caseId).query(Taken.class).list();
    }

    /** A case with the names a reader needs. */
    record Row(
            UUID caseId,
            Ladder ladder,
            @Nullable String currentMark,
            String title,
            UUID businessId,
            @Nullable String businessName,
            String region,
            String regionName,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable UUID issueId,
            @Nullable UUID taskId,
            @Nullable Instant currentSince,
            @Nullable LocalDate stepLimit,
            @Nullable String nextMark,
            @Nullable Instant nextAt,
            @Nullable LocalDate nextLimit,
            @Nullable Integer waitsForYear,
            String state,
            @Nullable UUID acknowledgedBy,
            @Nullable LocalDate pausedUntil,
            @Nullable String pauseReason,
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** A step with who was told; {@code dueAt}: when it should have been taken; {@code byName}: who took it by hand. */
    record Taken(
            String mark,
            Instant takenAt,
            @Nullable LocalDate stepLimit,
            boolean skipped,
            @Nullable Instant dueAt,
            @Nullable String byName,
            @Nullable String reason,
            String told) {}
}
