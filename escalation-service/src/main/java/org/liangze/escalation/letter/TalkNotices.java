package org.liangze.escalation.letter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/**
 * The notice of a talk: a letter that the leader who approves the talk approves with it. Where the case's ladder has drafted or
 * sent such a notice already, that one serves.
 */
@Component
public class TalkNotices {
    private final Letters letters;
    private final LetterStore store;
    private final SendingLetters sending;

    TalkNotices(Letters letters, LetterStore store, SendingLetters sending) {
        this.letters = letters;
        this.store = store;
        this.sending = sending;
    }

    /** The id of the letter that serves as notice; empty where the place uses no such letter. */
    public Optional<UUID> send(UUID id, Draft notice, @Nullable UUID caseId, Caller leader) {
        Optional<Letter> known = caseId == null
                ? Optional.empty()
                : store.lock(Letters.ofCase(caseId, LetterKind.TALK_NOTICE))
                        .filter(letter -> letter.state() != LetterState.CLOSED);
        if (known.isEmpty()) {
            letters.draft(id, notice);
        }
        return known.or(() -> store.lock(id))
                .map(letter -> letter.state() == LetterState.DRAFT ? sent(letter, notice, leader) : letter)
                .map(Letter::letterId);
    }

    /** Takes a notice back, because another follows; nothing when it is closed. One that a case's ladder sent stays. */
    public void withdraw(UUID id, String reason, Caller by) {
        store.lock(id)
                .filter(letter -> letter.talkId() != null && letter.state() != LetterState.CLOSED)
                .ifPresent(letter -> letters.takeBack(letter, reason, by));
    }

    private Letter sent(Letter draft, Draft notice, Caller leader) {
        UUID issuer = first(draft.issuerId(), notice.issuerId(), leader.personId());
        UUID addressee = first(draft.addresseeId(), notice.addresseeId(), leader.personId());
        return sending.send(draft, leader, issuer, addressee);
    }

    private static UUID first(@Nullable UUID one, @Nullable UUID other, UUID last) {
        if (one != null) {
            return one;
        }
        return other == null ? last : other;
    }
}
