package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.TermHolder;
import org.liangze.escalation.time.TermKind;
import org.liangze.kit.calendar.Deadline;
import org.springframework.stereotype.Component;

/** The verification of a rectification, as an amended year moves it; the terms of receiving bodies lie with their hand-offs. */
@Component
class IssueTerms implements TermHolder {
    private final Issues issues;
    private final IssueHistory history;
    private final Ladders ladders;
    private final Exceptions exceptions;
    private final Days days;

    IssueTerms(Issues issues, IssueHistory history, Ladders ladders, Exceptions exceptions, Days days) {
        this.issues = issues;
        this.history = history;
        this.ladders = ladders;
        this.exceptions = exceptions;
        this.days = days;
    }

    @Override
    public Set<TermKind> kinds() {
        return Set.of(TermKind.ISSUE_VERIFY);
    }

    @Override
    public UUID caseOf(TermKind kind, UUID item) {
        return Ladders.idOf(Ladder.VERIFICATION, issues.need(item).dueSubject());
    }

    @Override
    public Optional<Held> move(TermKind kind, UUID item, LocalDate from, Deadline to, String why) {
        Optional<Issue> open = issues.lock(item).filter(issue -> issue.state() == IssueState.RECTIFIED);
        open.ifPresent(issue -> {
            ladders.redate(Ladder.VERIFICATION, issue.dueSubject(), dates -> {
                dates.remove(Anchor.VERIFY);
                if (to instanceof Deadline.Known(LocalDate day)) {
                    dates.put(Anchor.VERIFY, day);
                }
            });
            if (to instanceof Deadline.Awaiting(int year)) {
                issues.waits(issue.issueId(), year);
                exceptions.calendarMissing(year, issue.region());
            }
            history.add(issue, days.now(), null, "系统", "calendar", issue.state(), kind.chinese() + "：" + why);
        });
        return open.map(issue -> new Held(issue.businessId(), issue.itemTitle()));
    }
}
