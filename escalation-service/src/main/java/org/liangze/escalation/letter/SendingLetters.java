package org.liangze.escalation.letter;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.Days;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approving numbers and sends a letter, in one transaction. */
@Component
class SendingLetters {
    private final LetterStore store;
    private final LetterMoves moves;
    private final Numbers numbers;
    private final LetterClock clock;
    private final Trail trail;
    private final Outbox outbox;
    private final Days days;

    SendingLetters(
            JdbcClient jdbc,
            LetterStore store,
            LetterMoves moves,
            Numbers numbers,
            LetterClock clock,
            Outbox outbox,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.numbers = numbers;
        this.clock = clock;
        this.trail = new Trail(jdbc, "letter");
        this.outbox = outbox;
        this.days = days;
    }

    Letter send(Letter draft, Caller signer, UUID issuer, UUID addressee) {
        LocalDate today = days.today();
        Numbers.Given given = numbers.next(Numbers.Series.LETTER, issuer, today.getYear());
        moves.sent(draft.letterId(), issuer, addressee, signer.personId(), given, today);
        clock.answerBy(store.need(draft.letterId()));
        Letter sent = store.need(draft.letterId());
        trail.add(sent.letterId(), sent.region(), days.now(), signer, "approve", given.number());
        outbox.publish(sent.fact(LetterState.APPROVED, signer.personId()));
        outbox.publish(sent.fact(LetterState.SENT, signer.personId()));
        return sent;
    }
}
