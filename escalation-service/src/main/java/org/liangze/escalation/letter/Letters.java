package org.liangze.escalation.letter;

import java.util.UUID;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

/** What the system does with letters: drafts one per case and kind, withdraws those whose cause is gone. */
@Component
public class Letters implements CalendarWaiter {
    private final LetterStore store;
    private final LetterClock clock;
    private final Outbox outbox;
    private final Days days;

    Letters(LetterStore store, LetterClock clock, Outbox outbox, Days days) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
        this.days = days;
    }

    /** Drafts a letter; people decide whether it is sent. */
    public void draft(Draft draft) {
        UUID id = Ids.named("letter", draft.caseId(), draft.kind());
        if (!store.insert(id, draft, days.today())) {
            return;
        }
        Letter letter = store.find(id).orElseThrow();
        clock.decideBy(letter);
        outbox.publish(letter.fact(LetterState.DRAFT, null));
    }

    /** Closes the letters of a case that still wait for a decision or an answer. */
    public void withdraw(UUID caseId, String reason) {
        for (Letter letter : store.undoneOf(caseId)) {
            store.state(letter.letterId(), LetterState.CLOSED, null, reason);
            store.next(letter.letterId(), null, null);
            outbox.publish(letter.fact(LetterState.CLOSED, null));
        }
    }

    @Override
    public boolean waitsFor(int year) {
        return store.waitsFor(year);
    }

    @Override
    public int compute(int year) {
        var waiting = store.claimWaiting(year);
        waiting.forEach(clock::again);
        return waiting.size();
    }
}
