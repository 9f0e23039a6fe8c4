package org.liangze.escalation.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.MessageType;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Drafts nobody decides on, reminders of answers, answers that did not come. */
@Component
class LetterDeadlines implements Sweep {
    private final LetterStore store;
    private final LetterClock clock;
    private final Exceptions exceptions;
    private final Alerts alerts;
    private final Outbox outbox;

    LetterDeadlines(LetterStore store, LetterClock clock, Exceptions exceptions, Alerts alerts, Outbox outbox) {
        this.store = store;
        this.clock = clock;
        this.exceptions = exceptions;
        this.alerts = alerts;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return EscalationSweep.LETTER_DEADLINES.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.LETTER_DEADLINES.every();
    }

    @Override
    public int batch(Instant now) {
        List<LetterStore.Due> due = store.claimDue(now);
        due.forEach(this::act);
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return store.nextDue();
    }

    private void act(LetterStore.Due due) {
        Letter letter = store.find(due.letterId()).orElseThrow();
        store.next(letter.letterId(), null, null);
        switch (due.nextAct()) {
            case UNDECIDED -> undecided(letter);
            case REMIND -> remind(letter);
            case OVERDUE -> overdue(letter);
        }
    }

    private void undecided(Letter letter) {
        String text =
                "《%s》草稿（%s）超过规定期限无人批准，请批准或说明不发的理由。".formatted(letter.kind().chinese(), letter.businessName());
        exceptions.report(
                Ids.named("exception", "letter-undecided", letter.letterId()),
                new Dead("letter-undecided", letter.kind().chinese(), letter.businessId(), letter.region(), text));
    }

    private void remind(Letter letter) {
        clock.overdueAfter(letter);
        if (letter.addresseeId() == null) {
            return;
        }
        alerts.raise(Alert.plain(
                        "letter|" + letter.letterId(),
                        letter.addresseeId(),
                        MessageType.LETTER_REMINDER,
                        letter.business(),
                        "《%s》%s尚未回复，请于%s前书面回复。".formatted(letter.kind().chinese(), letter.number(), letter.deadline()),
                        "此文书发给您，回复期限将到")
                .by(letter.deadline()));
    }

    private void overdue(Letter letter) {
        store.state(letter.letterId(), LetterState.OVERDUE, null, null);
        outbox.publish(letter.fact(LetterState.OVERDUE, null));
    }
}
