package org.liangze.escalation.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code talk} and {@code talk_trigger}. */
@Repository
class TalkStore {
    private static final String SELECT = """
            select t.talk_id, t.sequence, t.region, t.case_id, t.business_id, b.name as business_name, t.subject_id,
                   coalesce(s.name, case when t.subject_id = t.business_id then b.name end) as subject_name, t.approver_id,
                   a.name as approver_name, t.proposer_id, t.cause, t.state, t.proposed_on, t.talk_on, t.decided_by,
                   t.decline_reason
              from talk t
              left join business_copy b on b.business_id = t.business_id
              left join person_copy s on s.person_id = t.subject_id
              left join person_copy a on a.person_id = t.approver_id
            """;

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID id, Proposal proposal, LocalDate today) {
        return jdbc.sql("""
                insert into talk (talk_id, region, case_id, business_id, subject_id, approver_id, proposer_id, cause, state,
                                  proposed_on)
                values (:id, :region, :case, :business, :subject, :approver, :proposer, :cause, 'PROPOSED', :today)
                on conflict do nothing""")
                        .param("id", id)
                        .param("region", proposal.region())
                        .param("case", proposal.caseId())
                        .param("business", proposal.businessId())
                        .param("subject", proposal.subjectId())
                        .param("approver", proposal.approverId())
                        .param("proposer", proposal.proposerId())
                        .param("cause", proposal.cause())
                        .param("today", today)
                        .update()
                == 1;
    }

    Optional<Talk> find(UUID id) {
        return jdbc.sql(SELECT + " where t.talk_id = :id")
                .param("id", id)
                .query(Talk.class)
                .optional();
    }

    Optional<Talk> lock(UUID id) {
        return jdbc.sql(SELECT + " where t.talk_id = :id for no key update of t")
                .param("id", id)
                .query(Talk.class)
                .optional();
    }

    List<Talk> list(@Nullable TalkState state, @Nullable UUID subject, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                 where (cast(:state as text) is null or t.state = :state)
                   and (cast(:subject as uuid) is null or t.subject_id = :subject)
                   and (cast(:before as bigint) is null or t.sequence < :before)
                 order by t.sequence desc
                 limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("subject", subject)
                .param("before", before)
                .param("limit", limit)
                .query(Talk.class)
                .list();
    }

    void decide(UUID id, TalkState state, UUID by, @Nullable LocalDate talkOn, @Nullable String reason) {
        jdbc.sql("""
                update talk
                   set state = :state, decided_by = :by, talk_on = :day, decline_reason = :reason
                 where talk_id = :id""")
                .param("state", state.name())
                .param("by", by)
                .param("day", talkOn)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    boolean remember(UUID id, String region, UUID subject, String cause, LocalDate day) {
        return jdbc.sql("""
                insert into talk_trigger (trigger_id, region, subject_id, cause, event_day)
                values (:id, :region, :subject, :cause, :day)
                on conflict do nothing""")
                        .param("id", id)
                        .param("region", region)
                        .param("subject", subject)
                        .param("cause", cause)
                        .param("day", day)
                        .update()
                == 1;
    }

    void schedule(UUID id, @Nullable Instant at, @Nullable Integer waitsForYear) {
        jdbc.sql("update talk_trigger set propose_at = :at, waits_for_year = :year where trigger_id = :id")
                .param("at", Days.sql(at))
                .param("year", waitsForYear)
                .param("id", id)
                .update();
    }

    List<Trigger> claimDue(Instant now) {
        return jdbc.sql("""
                update talk_trigger set propose_at = null
                 where trigger_id in (select trigger_id from talk_trigger where propose_at <= :now for update skip locked)
                returning trigger_id, region, subject_id, cause, event_day""").param("now", Days.sql(now)).query(Trigger.class).list();
    }

    List<Trigger> waiting(int year) {
        return jdbc.sql("""
                select trigger_id, region, subject_id, cause, event_day from talk_trigger
                 where waits_for_year <= :year""").param("year", year).query(Trigger.class).list();
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("select propose_at from talk_trigger where propose_at is not null order by propose_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** A cause for a talk outside any case. */
    record Trigger(UUID triggerId, String region, UUID subjectId, String cause, LocalDate eventDay) {}
}
