package org.liangze.escalation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code letter}: how a letter moves on. */
@Repository
class LetterMoves {
    private final JdbcClient jdbc;

    LetterMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sent(UUID id, UUID issuer, UUID addressee, UUID signer, Numbers.Given given, LocalDate today) {
        jdbc.sql("""
                update letter
                   set state = 'SENT', issuer_id = :issuer, addressee_id = :addressee, signer_id = :signer, number = :number,
                       number_year = :year, number_sequence = :sequence, sent_on = :today
                 where letter_id = :id""")
                .param("issuer", issuer)
                .param("addressee", addressee)
                .param("signer", signer)
                .param("number", given.number())
                .param("year", given.year())
                .param("sequence", given.sequence())
                .param("today", today)
                .param("id", id)
                .update();
    }

    void deadline(UUID id, @Nullable LocalDate deadline) {
        jdbc.sql("update letter set deadline = :deadline where letter_id = :id")
                .param("deadline", deadline)
                .param("id", id)
                .update();
    }

    /** Who took it in first stays; a reply counts as a receipt. */
    void received(UUID id, LetterState state, UUID by, Instant at) {
        jdbc.sql("""
                update letter
                   set state = :state, received_by = coalesce(received_by, :by), received_at = coalesce(received_at, :at)
                 where letter_id = :id""")
                .param("state", state.name())
                .param("by", by)
                .param("at", Days.sql(at))
                .param("id", id)
                .update();
    }

    void replied(UUID id, String reply, UUID by, Instant at) {
        received(id, LetterState.REPLIED, by, at);
        jdbc.sql("update letter set reply = :reply, replied_by = :by, replied_at = :at where letter_id = :id")
                .param("reply", reply)
                .param("by", by)
                .param("at", Days.sql(at))
                .param("id", id)
                .update();
    }

    void state(UUID id, LetterState state, @Nullable String reason) {
        jdbc.sql(
                        "update letter set state = :state, close_reason = coalesce(:reason, close_reason) where letter_id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void withdrawn(UUID id, String reason, LocalDate today) {
        jdbc.sql("""
                update letter set state = 'CLOSED', close_reason = :reason, withdrawn_on = :today where letter_id = :id""")
                .param("reason", reason)
                .param("today", today)
                .param("id", id)
                .update();
    }
}
