package org.liangze.escalation.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the system does with letters: drafts one per case and kind, withdraws those whose cause is gone. */
@Component
public class Letters implements CalendarWaiter {
    private final LetterStore store;
    private final LetterMoves moves;
    private final LetterForms forms;
    private final Versions versions;
    private final Trail trail;
    private final LetterClock clock;
    private final Exceptions exceptions;
    private final Outbox outbox;
    private final Days days;

    Letters(
            JdbcClient jdbc,
            LetterStore store,
            LetterMoves moves,
            LetterForms forms,
            Versions versions,
            LetterClock clock,
            Exceptions exceptions,
            Outbox outbox,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.forms = forms;
        this.versions = versions;
        this.trail = new Trail(jdbc, "letter");
        this.clock = clock;
        this.exceptions = exceptions;
        this.outbox = outbox;
        this.days = days;
    }

    /** The id of the letter of this kind that the system drafts for a case. */
    public static UUID ofCase(UUID caseId, LetterKind kind) {
        return Ids.named("letter", caseId, kind);
    }

    /** Drafts a letter; people decide whether it is sent. A kind that the place does not use is a dead end with an owner. */
    public void draft(UUID id, Draft draft) {
        LetterForms.Form form = forms.of(draft.kind(), draft.region());
        if (form == null) {
            notInUse(draft);
            return;
        }
        draft(id, draft, new Wording(form.title(), form.basis(), draft.facts(), draft.demand()), null);
    }

    /** {@code drafter} null: the system. */
    Optional<Letter> draft(UUID id, Draft draft, Wording wording, @Nullable Caller drafter) {
        UUID by = drafter == null ? null : drafter.personId();
        if (!store.insert(id, draft, wording, by, days.today())) {
            return Optional.empty();
        }
        Letter letter = store.need(id);
        versions.keep(letter, drafter, days.now());
        trail.add(id, letter.region(), days.now(), drafter, "draft", null);
        clock.decideBy(letter);
        outbox.publish(letter.fact(LetterState.DRAFT, by));
        return Optional.of(letter);
    }

    /** Closes the letters of a case that still wait for a decision or an answer. */
    public void withdraw(UUID caseId, String reason) {
        close(store.undoneOf(caseId), reason, null);
    }

    /** Closes one letter whose purpose is served; nothing when it is closed already. */
    public void settle(UUID id, String reason, Caller by) {
        close(
                store.lock(id)
                        .filter(letter -> letter.state() != LetterState.CLOSED)
                        .map(List::of)
                        .orElse(List.of()),
                reason,
                by);
    }

    void takeBack(Letter letter, String reason, Caller by) {
        close(List.of(letter), reason, by);
        moves.withdrawn(letter.letterId(), reason, days.today());
    }

    private void close(List<Letter> letters, String reason, @Nullable Caller by) {
        for (Letter letter : letters) {
            moves.state(letter.letterId(), LetterState.CLOSED, reason);
            clock.due().rest(letter.letterId());
            trail.add(letter.letterId(), letter.region(), days.now(), by, "close", reason);
            exceptions.resolve(
                    Ids.named("exception", "letter-undecided", letter.letterId()),
                    by == null ? null : by.personId(),
                    reason);
            outbox.publish(letter.fact(LetterState.CLOSED, by == null ? null : by.personId()));
        }
    }

    private void notInUse(Draft draft) {
        exceptions.report(
                Ids.named(
                        "exception",
                        "letter-not-in-use",
                        draft.kind(),
                        String.valueOf(draft.about().caseId())),
                new Dead(
                        "letter-not-in-use",
                        draft.kind().chinese(),
                        draft.about().businessId(),
                        draft.region(),
                        "按规则应发《%s》，但本地未启用此类文书。请另行处理，或在规则中启用。"
                                .formatted(draft.kind().chinese())));
    }

    @Override
    public boolean waitsFor(int year) {
        return clock.due().waitFor(year);
    }

    @Override
    public int compute(int year) {
        List<UUID> waiting = clock.due().claimWaiting(year);
        waiting.forEach(id -> clock.again(id, store));
        return waiting.size();
    }
}
