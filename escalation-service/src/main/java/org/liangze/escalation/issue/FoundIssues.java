package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.handoff.HandingOver;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.Days;
import org.springframework.stereotype.Component;

/** Takes up an issue that a visit found: keeps it, hands it over, and follows its due date. */
@Component
public class FoundIssues {
    private final Issues issues;
    private final IssueHistory history;
    private final HandingOver handingOver;
    private final Ladders ladders;

    FoundIssues(Issues issues, IssueHistory history, HandingOver handingOver, Ladders ladders) {
        this.issues = issues;
        this.history = history;
        this.handingOver = handingOver;
        this.ladders = ladders;
    }

    public void found(IssueFound found) {
        take(found, Source.VISIT, found.cadreId(), "包保干部");
    }

    /** A finding of an oversight on a business goes the same way; its visit is the check. False when it was taken up before. */
    public boolean foundAtOversight(IssueFound found, UUID recordedBy) {
        return take(found, Source.OVERSIGHT, recordedBy, "督查组");
    }

    private boolean take(IssueFound found, Source source, UUID by, String byName) {
        if (!issues.insert(found, Days.dayOf(found.foundAt()), source)) {
            return false;
        }
        Issue issue = issues.need(found.issueId());
        history.add(issue, found.foundAt(), by, byName, "found", IssueState.FOUND, found.note());
        handingOver.first(issue.matter());
        if (found.due() != null) {
            follow(ladders, issues.need(found.issueId()), Set.of(), Map.of(Anchor.DUE, found.due()));
        }
        return true;
    }

    /** Opens the case of the present due date. */
    static void follow(Ladders ladders, Issue issue, Set<String> done, Map<Anchor, LocalDate> dates) {
        ladders.open(new NewCase(
                Ladder.ISSUE,
                issue.dueSubject(),
                issue.businessId(),
                issue.region(),
                issue.tier(),
                null,
                issue.issueId(),
                issue.cadreId(),
                issue.regulatorId(),
                issue.itemTitle(),
                issue.severity() == IssueClass.L3,
                dates,
                done));
    }
}
