package org.liangze.escalation.issue;

import org.liangze.contracts.IssueState;
import org.liangze.escalation.time.CalendarWaiter;
import org.springframework.stereotype.Component;

/** Rectifications whose term to be verified needs a year that was not published. */
@Component
class WaitingIssues implements CalendarWaiter {
    private final Issues issues;
    private final AwaitingVerification verification;

    WaitingIssues(Issues issues, AwaitingVerification verification) {
        this.issues = issues;
        this.verification = verification;
    }

    @Override
    public boolean waitsFor(int year) {
        return !issues.waiting(year).isEmpty();
    }

    @Override
    public int compute(int year) {
        var waiting = issues.waiting(year);
        waiting.forEach(this::terms);
        return waiting.size();
    }

    private void terms(Issue issue) {
        issues.waitsNoMore(issue.issueId());
        if (issue.state() == IssueState.RECTIFIED) {
            verification.begins(issue);
        }
    }
}
