package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code letter} and {@code letter_sequence}. */
@Repository
class LetterStore {
    private static final String SELECT = """
            select l.letter_id, l.sequence, l.kind, l.case_id, l.business_id, coalesce(b.name, '') as business_name, l.region, l.issue_id,
                   l.task_id, l.state, l.number, l.issuer_id, i.name as issuer_name, l.addressee_id,
                   coalesce(a.name, case when l.addressee_id = l.business_id then b.name end) as addressee_name,
                   l.facts, l.demand, l.drafted_on, l.sent_on, l.deadline, l.reply, l.close_reason
              from letter l
              left join business_copy b on b.business_id = l.business_id
              left join person_copy i on i.person_id = l.issuer_id
              left join person_copy a on a.person_id = l.addressee_id
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID id, Draft draft, LocalDate today) {
        return jdbc.sql("""
                insert into letter (letter_id, kind, case_id, business_id, region, issue_id, task_id, state, issuer_id,
                                    addressee_id, facts, demand, drafted_on)
                values (:id, :kind, :case, :business, :region, :issue, :task, 'DRAFT', :issuer, :addressee, :facts, :demand,
                        :today)
                on conflict do nothing""")
                        .param("id", id)
                        .param("kind", draft.kind().name())
                        .param("case", draft.caseId())
                        .param("business", draft.businessId())
                        .param("region", draft.region())
                        .param("issue", draft.issueId())
                        .param("task", draft.taskId())
                        .param("issuer", draft.issuerId())
                        .param("addressee", draft.addresseeId())
                        .param("facts", draft.facts())
                        .param("demand", draft.demand())
                        .param("today", today)
                        .update()
                == 1;
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT + " where l.letter_id = :id")
                .param("id", id)
                .query(Letter.class)
                .optional();
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

    /** Letters of a region, newest first; only those to one addressee when given. */
    List<Letter> list(@Nullable LetterState state, @Nullable UUID addressee, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                 where (cast(:state as text) is null or l.state = :state)
                   and (cast(:addressee as uuid) is null or l.addressee_id = :addressee)
                   and (cast(:before as bigint) is null or l.sequence < :before)
                 order by l.sequence desc
                 limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("addressee", addressee)
                .param("before", before)
                .param("limit", limit)
                .query(Letter.class)
                .list();
    }

    /** The next number of an office in a year; without holes, because it is taken in the transaction that uses it. */
    int nextNumber(UUID office, int year) {
        return jdbc.sql("""
                insert into letter_sequence (office_id, year, last) values (:office, :year, 1)
                on conflict (office_id, year) do update set last = letter_sequence.last + 1
                returning last""")
                .param("office", office)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void sent(UUID id, UUID issuer, UUID addressee, UUID signer, String number, LocalDate today) {
        jdbc.sql("""
                update letter
                   set state = 'SENT', issuer_id = :issuer, addressee_id = :addressee, signer_id = :signer, number = :number,
                       sent_on = :today
                 where letter_id = :id""")
                .param("issuer", issuer)
                .param("addressee", addressee)
                .param("signer", signer)
                .param("number", number)
                .param("today", today)
                .param("id", id)
                .update();
    }

    void deadline(UUID id, LocalDate deadline) {
        jdbc.sql("update letter set deadline = :deadline, waits_for_year = null where letter_id = :id")
                .param("deadline", deadline)
                .param("id", id)
                .update();
    }

    void waits(UUID id, int year) {
        jdbc.sql("update letter set waits_for_year = :year, next_act = null, next_at = null where letter_id = :id")
                .param("year", year)
                .param("id", id)
                .update();
    }

    void state(UUID id, LetterState state, @Nullable String reply, @Nullable String reason) {
        jdbc.sql("""
                update letter
                   set state = :state, reply = coalesce(:reply, reply), close_reason = coalesce(:reason, close_reason)
                 where letter_id = :id""")
                .param("state", state.name())
                .param("reply", reply)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void next(UUID id, @Nullable LetterAct act, @Nullable Instant at) {
        jdbc.sql("update letter set next_act = :act, next_at = :at, waits_for_year = null where letter_id = :id")
                .param("act", act == null ? null : act.name())
                .param("at", Days.sql(at))
                .param("id", id)
                .update();
    }

    List<Due> claimDue(Instant now) {
        return jdbc.sql("""
                select letter_id, next_act from letter
                 where next_at <= :now order by next_at, sequence limit 500 for no key update skip locked""").param("now", Days.sql(now)).query(Due.class).list();
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("select next_at from letter where next_at is not null order by next_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    boolean waitsFor(int year) {
        return jdbc.sql("select exists (select from letter where waits_for_year <= :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    List<Letter> claimWaiting(int year) {
        return jdbc.sql(SELECT
                        + " where l.waits_for_year <= :year order by l.sequence for no key update of l skip locked")
                .param("year", year)
                .query(Letter.class)
                .list();
    }

    record Due(UUID letterId, LetterAct nextAct) {}
}
