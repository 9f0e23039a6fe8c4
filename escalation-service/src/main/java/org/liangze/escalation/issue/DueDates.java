package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.model.Anchor;
import org.springframework.stereotype.Component;

/**
 * Follows the due date of an issue. A due date that moves before any step was taken moves its case; after that the case ends
 * and one for the new date opens, so that each step can come once for each date. Once a notice was sent, missing the new date
 * leads to the step after the notice, not to a second notice (domain.md §7.27).
 */
@Component
class DueDates {
    private static final Set<Anchor> TIMED = Set.of(Anchor.DUE, Anchor.RECTIFICATION_NOTICE, Anchor.TALK_NOTICE);

    private final Ladders ladders;

    DueDates(Ladders ladders) {
        this.ladders = ladders;
    }

    /** Whether a new due date needs a round of its own. */
    boolean needsRound(Issue issue) {
        return issue.due() != null && !ladders.isUntouched(Ladder.ISSUE, issue.dueSubject());
    }

    /** {@code before}: the issue as it was; {@code now}: with its new due date. */
    void moved(Issue before, Issue now) {
        LocalDate due = now.due();
        if (due == null) {
            return;
        }
        if (before.due() != null && before.dueRound() == now.dueRound()) {
            ladders.redate(Ladder.ISSUE, now.dueSubject(), dates -> dates.put(Anchor.DUE, due));
            return;
        }
        ladders.end(Ladder.ISSUE, before.dueSubject(), "整改期限变更为" + due, null);
        Map<Anchor, LocalDate> dates = new EnumMap<>(Anchor.class);
        dates.put(Anchor.DUE, due);
        boolean noticed = ladders.hasTaken(Ladder.ISSUE, before.dueSubject(), Step.RECTIFICATION_NOTICE.name());
        if (noticed) {
            dates.put(Anchor.RECTIFICATION_NOTICE, due);
        }
        FoundIssues.follow(ladders, now, noticed ? Set.of(Step.RECTIFICATION_NOTICE.name()) : Set.of(), dates);
    }

    /** While a rectification waits to be verified nothing is overdue. */
    void rest(Issue issue) {
        ladders.redate(Ladder.ISSUE, issue.dueSubject(), dates -> dates.keySet().removeAll(TIMED));
    }

    void end(Issue issue, String reason, @Nullable UUID by) {
        ladders.end(Ladder.ISSUE, issue.dueSubject(), reason, by);
    }
}
