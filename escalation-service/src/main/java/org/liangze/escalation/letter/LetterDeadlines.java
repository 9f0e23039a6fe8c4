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
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.DueRows;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.sweep.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts nobody decides on, reminders of answers, answers that did not come. */
@Component
class LetterDeadlines implements Sweep {
    private final LetterStore store;
    private final LetterMoves moves;
    private final LetterClock clock;
    private final Trail trail;
    private final Exceptions exceptions;
    private final Alerts alerts;
    private final Outbox outbox;

    LetterDeadlines(
            JdbcClient jdbc,
            LetterStore store,
            LetterMoves moves,
            LetterClock clock,
            Exceptions exceptions,
            Alerts alerts,
            Outbox outbox) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
        this.trail = new Trail(jdbc, "letter");
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
        List<DueRows.Due> due = clock.due().claim(now);
        due.forEach(one -> act(one, now));
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return clock.due().nextAt();
    }

    private void act(DueRows.Due due, Instant now) {
        Letter letter = store.need(due.id());
        clock.due().rest(letter.letterId());
        switch (LetterAct.valueOf(due.act())) {
            case UNDECIDED -> undecided(letter);
            case REMIND -> remind(letter);
            case OVERDUE -> overdue(letter, now);
        }
    }

    private void undecided(Letter letter) {
        String about = letter.businessName() == null ? letter.addresseeName() : letter.businessName();
        String text =
                "《%s》草稿（%s）超过规定期限无人批准，请批准或说明不发的理由。".formatted(letter.kind().chinese(), about);
        exceptions.report(
                Ids.named("exception", "letter-undecided", letter.letterId()),
                new Dead("letter-undecided", letter.kind().chinese(), letter.businessId(), letter.region(), text));
    }

    private void remind(Letter letter) {
        clock.overdueAfter(letter);
        if (letter.addresseeId() == null) {
            return;
        }
        alerts.raise(new Alert(
                "letter|" + letter.letterId(),
                letter.addresseeId(),
                MessageType.LETTER_REMINDER,
                null,
                null,
                letter.businesses(),
                null,
                null,
                letter.deadline(),
                false,
                "%s尚未回复，请于%s前书面回复。".formatted(letter.called(), letter.deadline()),
                "此文书发给您，回复期限将到"));
    }

    private void overdue(Letter letter, Instant now) {
        moves.state(letter.letterId(), LetterState.OVERDUE, null);
        trail.add(letter.letterId(), letter.region(), now, null, "overdue", String.valueOf(letter.deadline()));
        outbox.publish(letter.fact(LetterState.OVERDUE, null));
    }
}
