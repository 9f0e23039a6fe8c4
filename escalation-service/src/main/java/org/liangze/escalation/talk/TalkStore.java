package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TalkState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code talk}: proposals, and what is to be read. */
@Repository
class TalkStore {
    private static final String SELECT = """
            select t.talk_id, t.sequence, t.region, t.case_id, t.business_id, b.name as business_name, t.subject_id,
                   coalesce(s.name, case when t.subject_id = t.business_id then b.name end) as subject_name, t.approver_id,
                   a.name as approver_name, t.proposer_id, t.cause, t.unit, t.code, t.numerator, t.denominator, t.threshold,
                   t.period, t.list, t.state, t.proposed_on, t.decided_by, t.decline_reason, t.talk_on, t.talk_from, t.talk_to,
                   t.place, t.presiding_id, p.name as presiding_name, t.letter_id, t.held_on, t.minutes, t.report_round,
                   t.report_due, t.report, t.reported_on, t.review, t.reviewed_on, t.effect, t.closed_on, t.waits_for_year
              from talk t
              left join business_copy b on b.business_id = t.business_id
              left join person_copy s on s.person_id = t.subject_id
              left join person_copy a on a.person_id = t.approver_id
              left join person_copy p on p.person_id = t.presiding_id
            """;

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID id, Proposal proposal, LocalDate today) {
        Grounds grounds = proposal.grounds();
        return jdbc.sql("""
                insert into talk (talk_id, region, case_id, business_id, subject_id, approver_id, proposer_id, cause, unit, code,
                                  numerator, denominator, threshold, period, list, state, proposed_on)
                values (:id, :region, :case, :business, :subject, :approver, :proposer, :cause, :unit, :code, :numerator,
                        :denominator, :threshold, :period, :list, 'PROPOSED', :today)
                on conflict do nothing""")
                        .param("id", id)
                        .param("region", proposal.region())
                        .param("case", proposal.caseId())
                        .param("business", proposal.businessId())
                        .param("subject", proposal.subjectId())
                        .param("approver", proposal.approverId())
                        .param("proposer", proposal.proposerId())
                        .param("cause", proposal.cause())
                        .param("unit", grounds.unit())
                        .param("code", grounds.code().name())
                        .param("numerator", grounds.numerator())
                        .param("denominator", grounds.denominator())
                        .param("threshold", grounds.threshold())
                        .param("period", grounds.period())
                        .param("list", grounds.list())
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

    Talk need(UUID id) {
        return find(id).orElseThrow();
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
                   and (cast(:subject as uuid) is null
                        or (t.subject_id = :subject and t.state not in ('PROPOSED', 'APPROVED', 'DECLINED')))
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

    /** Talks of some days, in the order of the day; at most 500. */
    List<Talk> between(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                 where t.talk_on between :from and :to
                 order by t.talk_on, t.talk_from nulls last, t.sequence
                 limit 500""")
                .param("from", from)
                .param("to", to)
                .query(Talk.class)
                .list();
    }

    List<UUID> attendees(UUID id) {
        return jdbc.sql("select person_id from talk_attendee where talk_id = :id order by person_id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }
}
