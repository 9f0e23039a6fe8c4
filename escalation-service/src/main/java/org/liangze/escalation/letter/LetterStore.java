package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code letter}: drafts, and what is to be read. */
@Repository
class LetterStore {
    private static final String SELECT = """
            select l.letter_id, l.sequence, l.kind, l.case_id, l.business_id, b.name as business_name, l.region, l.issue_id,
                   l.task_id, l.talk_id, l.state, l.number, l.issuer_id, i.name as issuer_name, l.addressee_id,
                   coalesce(a.name, ab.name) as addressee_name, a.unit as addressee_unit, l.title, l.basis, l.facts, l.demand,
                   l.version, l.drafter_id, d.name as drafter_name, l.signer_id, s.name as signer_name, l.answer_days,
                   l.drafted_on, l.sent_on, l.deadline, l.received_at, coalesce(rc.name, rcb.name) as received_by_name, l.reply,
                   l.replied_at, coalesce(rp.name, rpb.name) as replied_by_name, l.close_reason, l.withdrawn_on
              from letter l
              left join business_copy b on b.business_id = l.business_id
              left join person_copy i on i.person_id = l.issuer_id
              left join person_copy a on a.person_id = l.addressee_id
              left join business_copy ab on ab.business_id = l.addressee_id
              left join person_copy d on d.person_id = l.drafter_id
              left join person_copy s on s.person_id = l.signer_id
              left join person_copy rc on rc.person_id = l.received_by
              left join business_copy rcb on rcb.business_id = l.received_by
              left join person_copy rp on rp.person_id = l.replied_by
              left join business_copy rpb on rpb.business_id = l.replied_by
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID id, Draft draft, Wording wording, @Nullable UUID drafter, LocalDate today) {
        return jdbc.sql("""
                insert into letter (letter_id, kind, case_id, business_id, region, issue_id, task_id, talk_id, state, issuer_id,
                                    addressee_id, title, basis, facts, demand, drafter_id, answer_days, drafted_on)
                values (:id, :kind, :case, :business, :region, :issue, :task, :talk, 'DRAFT', :issuer, :addressee, :title,
                        :basis, :facts, :demand, :drafter, :answer, :today)
                on conflict do nothing""")
                        .param("id", id)
                        .param("kind", draft.kind().name())
                        .param("case", draft.about().caseId())
                        .param("business", draft.about().businessId())
                        .param("region", draft.region())
                        .param("issue", draft.about().issueId())
                        .param("task", draft.about().taskId())
                        .param("talk", draft.about().talkId())
                        .param("issuer", draft.issuerId())
                        .param("addressee", draft.addresseeId())
                        .param("title", wording.title())
                        .param("basis", wording.basis())
                        .param("facts", wording.facts())
                        .param("demand", wording.demand())
                        .param("drafter", drafter)
                        .param("answer", draft.answerDays())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** A new wording of a draft, whose writer is its drafter from now on. */
    void reword(UUID id, Wording wording, @Nullable UUID addressee, @Nullable Integer answerDays, UUID drafter) {
        jdbc.sql("""
                update letter
                   set title = :title, basis = :basis, facts = :facts, demand = :demand, version = version + 1,
                       addressee_id = coalesce(:addressee, addressee_id), answer_days = coalesce(:answer, answer_days),
                       drafter_id = :drafter
                 where letter_id = :id""")
                .param("title", wording.title())
                .param("basis", wording.basis())
                .param("facts", wording.facts())
                .param("demand", wording.demand())
                .param("addressee", addressee)
                .param("answer", answerDays)
                .param("drafter", drafter)
                .param("id", id)
                .update();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT + " where l.letter_id = :id")
                .param("id", id)
                .query(Letter.class)
                .optional();
    }

    Letter need(UUID id) {
        return find(id).orElseThrow();
    }

    Optional<Letter> lock(UUID id) {
        return jdbc.sql(SELECT + " where l.letter_id = :id for no key update of l")
                .param("id", id)
                .query(Letter.class)
                .optional();
    }

    List<Letter> undoneOf(UUID caseId) {
        return jdbc.sql(SELECT + """
                 where l.case_id = :case and l.state not in ('REPLIED', 'ACCEPTED', 'CLOSED')
                 order by l.sequence
                   for no key update of l""").param("case", caseId).query(Letter.class).list();
    }

    List<Letter> list(Filter filter, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                 where (cast(:state as text) is null or l.state = :state)
                   and (cast(:kind as text) is null or l.kind = :kind)
                   and (cast(:addressee as uuid) is null or (l.addressee_id = :addressee and l.number is not null))
                   and (cast(:approver as uuid) is null or (l.state = 'DRAFT' and l.drafter_id is distinct from :approver))
                   and (cast(:before as bigint) is null or l.sequence < :before)
                 order by l.sequence desc
                 limit :limit""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("addressee", filter.addressee())
                .param("approver", filter.approver())
                .param("before", before)
                .param("limit", limit)
                .query(Letter.class)
                .list();
    }

    /**
     * What to list; null for no restriction.
     *
     * @param addressee only letters to this person or business
     * @param approver only drafts this person may decide on, being not their drafter
     */
    record Filter(
            @Nullable LetterState state,
            @Nullable LetterKind kind,
            @Nullable UUID addressee,
            @Nullable UUID approver) {}
}
