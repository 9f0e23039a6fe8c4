package org.liangze.escalation.issue;

import java.time.LocalDate;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.time.CalendarWaiter;
import org.springframework.stereotype.Component;

/** Issues whose regulator's terms need a year that was not published. */
@Component
class WaitingIssues implements CalendarWaiter {
    private final Issues issues;
    private final HandingOver handingOver;
    private final AwaitingVerification verification;
    private final Ladders ladders;

    WaitingIssues(Issues issues, HandingOver handingOver, AwaitingVerification verification, Ladders ladders) {
        this.issues = issues;
        this.handingOver = handingOver;
        this.verification = verification;
        this.ladders = ladders;
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
        LocalDate from = issue.handedOverOn() == null ? issue.foundOn() : issue.handedOverOn();
        issues.terms(
                issue.issueId(),
                handingOver.term("regulator.accept-days", issue, from),
                handingOver.term("regulator.inspect-days", issue, from),
                issue.checkedOn() == null ? null : handingOver.term("regulator.report-days", issue, issue.checkedOn()));
        Issue now = issues.need(issue.issueId());
        var dates = HandingOver.dates(now);
        ladders.redate(Ladder.REGULATOR, now.handoffSubject(), anchors -> anchors.putAll(dates));
        if (now.state() == IssueState.RECTIFIED) {
            verification.begins(now);
        }
    }
}
