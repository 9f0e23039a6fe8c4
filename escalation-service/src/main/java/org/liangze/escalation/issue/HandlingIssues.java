package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.issue.model.Act;
import org.liangze.escalation.issue.model.ClosedLoop;
import org.liangze.escalation.issue.model.Standing;
import org.liangze.escalation.issue.model.Verb;
import org.liangze.escalation.issue.model.Verdict;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.letter.Letters;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** What people do with an issue: load, decide, save, tell (domain.md §6). */
@Component
class HandlingIssues {
    private final Issues issues;
    private final IssueHistory history;
    private final Handoffs handoffs;
    private final HandingOver handingOver;
    private final DueDates dueDates;
    private final AwaitingVerification verification;
    private final Ladders ladders;
    private final Letters letters;
    private final IssueNews news;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    HandlingIssues(
            Issues issues,
            IssueHistory history,
            Handoffs handoffs,
            HandingOver handingOver,
            DueDates dueDates,
            AwaitingVerification verification,
            Ladders ladders,
            Letters letters,
            IssueNews news,
            Outbox outbox,
            Audit audit,
            Days days) {
        this.issues = issues;
        this.history = history;
        this.handoffs = handoffs;
        this.handingOver = handingOver;
        this.dueDates = dueDates;
        this.verification = verification;
        this.ladders = ladders;
        this.letters = letters;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    Issue act(Caller caller, UUID id, Act act) {
        Issue issue =
                issues.lock(id).filter(found -> IssueScope.sees(caller, found)).orElseThrow(IssueScope::notFound);
        Standing standing = IssueScope.standing(caller, issue);
        List<IssueState> path = path(issue, ClosedLoop.decide(issue.situation(days.today()), standing, act));
        IssueState last = path.isEmpty() ? issue.state() : path.getLast();
        if (act.verb() != Verb.RETURN) {
            issues.move(issue, last, changes(caller, issue, act));
        }
        Issue now = issues.need(id);
        tell(caller, issue, now, path, act);
        follow(caller, issue, now, act);
        news.spread(caller, standing, issue, now, act);
        audit.record(caller, "issue-" + act.verb().code(), id.toString(), issue.state(), now.state());
        return now;
    }

    private static List<IssueState> path(Issue issue, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(List<IssueState> path) -> path;
            case Verdict.NotYours(String why) ->
                throw Refusal.notAllowed("not-yours", why).with("issueId", issue.issueId());
            case Verdict.NotNow(String why) ->
                throw Refusal.conflict("not-now", why)
                        .with("issueId", issue.issueId())
                        .with("state", issue.state());
            case Verdict.Incomplete(String code, String why) ->
                throw Refusal.invalid(code, why).with("issueId", issue.issueId());
        };
    }

    private Issues.Changes changes(Caller caller, Issue issue, Act act) {
        LocalDate today = days.today();
        Issues.Changes to = new Issues.Changes();
        switch (act.verb()) {
            case ACCEPT -> {
                to.acceptedOn = today;
                to.regulator = issue.regulatorId() == null ? caller.personId() : null;
            }
            case INSPECT -> {
                checked(to, issue, today);
                to.due = ordered(issue, act, today);
                to.newDueRound = to.due != null && dueDates.needsRound(issue);
                to.caseNumber = act.caseNumber();
            }
            case FILE -> {
                checked(to, issue, today);
                to.caseNumber = act.caseNumber();
            }
            case REPORT -> to.reportedOn = today;
            case RECTIFY -> {
                to.before = issue.state();
                to.evidence = act.evidence();
                to.rectifiedOn = today;
            }
            case VERIFY -> {
                to.evidence = act.evidence();
                to.closedOn = today;
            }
            case REJECT -> {
                to.due = act.due() == null ? today.plusDays(defaultDays(issue)) : act.due();
                to.newDueRound = true;
            }
            case RETURN -> throw new IllegalStateException("a return is handed on, not moved");
        }
        return to;
    }

    private void checked(Issues.Changes to, Issue issue, LocalDate today) {
        to.checkedOn = today;
        if (issue.checkedOn() == null) {
            to.reportBy = handingOver.term("regulator.report-days", issue, today);
        }
    }

    /** The due date an order sets: as said; else the one that still lies ahead; else the default number of days. */
    private @Nullable LocalDate ordered(Issue issue, Act act, LocalDate today) {
        if (act.due() != null) {
            return act.due().equals(issue.due()) ? null : act.due();
        }
        boolean orders = act.outcomeOrInspected() == IssueState.CORRECTION_ORDERED;
        boolean ahead = issue.due() != null && !issue.due().isBefore(today);
        return orders && !ahead ? today.plusDays(defaultDays(issue)) : null;
    }

    private int defaultDays(Issue issue) {
        return days.policy("rectification.default-days", issue.region(), Integer.class);
    }

    private void giveBack(Caller caller, Issue issue, Act act) {
        handoffs.returned(issue, act.reason(), days.now());
        ladders.end(Ladder.REGULATOR, issue.handoffSubject(), "退回：" + act.reason(), caller.personId());
        handingOver.next(issue, caller.region());
    }

    /** Publishes each state gone through, in order. */
    private void tell(Caller caller, Issue before, Issue now, List<IssueState> path, Act act) {
        IssueState from = before.state();
        List<IssueState> steps = path.isEmpty() ? List.of(before.state()) : path;
        for (IssueState state : steps) {
            history.add(
                    now,
                    days.now(),
                    caller.personId(),
                    caller.name(),
                    act.verb().code(),
                    state,
                    act.detail());
            outbox.publish(now.fact(from, state, caller.personId(), act.verb().code(), act.detail()));
            from = state;
        }
    }

    /** Moves the clocks: the regulator's terms, the due date, the letters. */
    private void follow(Caller caller, Issue before, Issue now, Act act) {
        switch (act.verb()) {
            case ACCEPT -> {
                handoffs.accepted(now, days.now());
                handingOver.takenUp(before, now, caller.personId());
                regulatorClock(now);
            }
            case INSPECT, FILE -> {
                if (now.reportBy() == null) {
                    issues.waits(now.issueId(), days.calendar().lastPublishedYear() + 1);
                }
                regulatorClock(now);
                if (!Objects.equals(before.due(), now.due())) {
                    dueDates.moved(before, now);
                }
            }
            case REPORT -> ladders.end(Ladder.REGULATOR, now.handoffSubject(), "已反馈结果", caller.personId());
            case RECTIFY -> {
                regulatorClock(now);
                dueDates.rest(now);
                verification.begins(now);
                letters.withdraw(Ladders.idOf(Ladder.ISSUE, now.dueSubject()), "已提交整改");
            }
            case REJECT -> {
                verification.ends(before, "整改被退回", caller.personId());
                regulatorClock(handingOver.restart(now));
                dueDates.moved(before, now);
            }
            case VERIFY -> {
                verification.ends(now, "已复核", caller.personId());
                dueDates.end(now, "已销号", caller.personId());
                ladders.end(Ladder.REGULATOR, now.handoffSubject(), "已销号", caller.personId());
            }
            case RETURN -> giveBack(caller, now, act);
        }
    }

    private void regulatorClock(Issue now) {
        var dates = HandingOver.dates(now);
        ladders.redate(Ladder.REGULATOR, now.handoffSubject(), anchors -> {
            anchors.clear();
            anchors.putAll(dates);
        });
    }
}
