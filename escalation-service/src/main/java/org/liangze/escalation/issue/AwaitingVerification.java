package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.springframework.stereotype.Component;

/** A rectification that was reported is to be verified within so many working days, or its own ladder is climbed. */
@Component
class AwaitingVerification {
    private final Issues issues;
    private final Ladders ladders;
    private final Exceptions exceptions;
    private final Terms terms;
    private final Days days;

    AwaitingVerification(Issues issues, Ladders ladders, Exceptions exceptions, Terms terms, Days days) {
        this.issues = issues;
        this.ladders = ladders;
        this.exceptions = exceptions;
        this.terms = terms;
        this.days = days;
    }

    /** Once per rectification; while the calendar does not reach, the issue waits for its year. */
    void begins(Issue issue) {
        LocalDate reported = issue.rectifiedOn() == null ? days.today() : issue.rectifiedOn();
        int within = days.policy("verification.days", issue.region(), Integer.class);
        LocalDate last = terms.begin(TermKind.ISSUE_VERIFY, issue.issueId(), issue.region(), reported, within)
                .dayOrNull();
        if (last == null) {
            int year = days.calendar().lastPublishedYear() + 1;
            issues.waits(issue.issueId(), year);
            exceptions.calendarMissing(year, issue.region());
            return;
        }
        ladders.open(new NewCase(
                Ladder.VERIFICATION,
                issue.dueSubject(),
                issue.businessId(),
                issue.region(),
                issue.tier(),
                null,
                issue.issueId(),
                issue.cadreId(),
                issue.acceptedOn() == null ? null : issue.regulatorId(),
                issue.itemTitle(),
                false,
                Map.of(Anchor.VERIFY, last),
                Set.of()));
    }

    void ends(Issue rectified, String reason, UUID by) {
        ladders.end(Ladder.VERIFICATION, rectified.dueSubject(), reason, by);
    }
}
