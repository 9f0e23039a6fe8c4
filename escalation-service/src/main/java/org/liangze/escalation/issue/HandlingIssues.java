package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.handoff.HandingOver;
import org.liangze.escalation.handoff.HandlingHandoffs;
import org.liangze.escalation.handoff.Handoffs;
import org.liangze.escalation.issue.model.Act;
import org.liangze.escalation.issue.model.ClosedLoop;
import org.liangze.escalation.issue.model.Situation;
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

/** What people do with an issue itself: load, decide, save, tell (domain.md §6). What bodies do is the ledger's. */
@Component
class HandlingIssues {
    private final Issues issues;
    private final IssueHistory history;
    private final IssueScope scope;
    private final IssueFiles files;
    private final Closings closings;
    private final Handoffs handoffs;
    private final HandlingHandoffs ledger;
    private final HandingOver handingOver;
    private final DueDates dueDates;
    private final AwaitingVerification verification;
    private final Letters letters;
    private final IssueNews news;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    HandlingIssues(
            Issues issues,
            IssueHistory history,
            IssueScope scope,
            IssueFiles files,
            Closings closings,
            Handoffs handoffs,
            HandlingHandoffs ledger,
            HandingOver handingOver,
            DueDates dueDates,
            AwaitingVerification verification,
            Letters letters,
            IssueNews news,
            Outbox outbox,
            Audit audit,
            Days days) {
        this.issues = issues;
        this.history = history;
        this.scope = scope;
        this.files = files;
        this.closings = closings;
        this.handoffs = handoffs;
        this.ledger = ledger;
        this.handingOver = handingOver;
        this.dueDates = dueDates;
        this.verification = verification;
        this.letters = letters;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    Issue act(Caller caller, UUID id, Act act) {
        Issue issue =
                issues.lock(id).filter(found -> IssueScope.sees(caller, found)).orElseThrow(IssueScope::notFound);
        Standing standing = scope.standing(caller, issue);
        List<IssueState> path = path(issue, ClosedLoop.decide(situation(caller, issue), standing, act));
        files.attach(caller, issue, act.files());
        issues.move(issue, path.getLast(), changes(issue, act));
        Issue now = issues.need(id);
        String said = act.verb() == Verb.VERIFY ? closed(caller, now, act) : act.detail();
        tell(caller, issue, now, path, act.verb(), said);
        follow(caller, issue, now, act);
        news.spread(standing, now, act);
        audit.record(caller, "issue-" + act.verb().code(), id.toString(), issue.state(), now.state());
        return issues.need(id);
    }

    Situation situation(Caller caller, Issue issue) {
        int reopenDays = days.policy("reopen.days", issue.region(), Integer.class);
        return issue.situation(days.today(), reopenDays, handoffs.handedOn(issue.issueId(), caller.personId()));
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

    private Issues.Changes changes(Issue issue, Act act) {
        LocalDate today = days.today();
        Issues.Changes to = new Issues.Changes();
        switch (act.verb()) {
            case RECTIFY -> {
                to.before = issue.state();
                to.evidence = act.shown();
                to.rectifiedOn = today;
            }
            case VERIFY -> {
                to.evidence = act.shown();
                to.closedOn = today;
            }
            case REJECT, REOPEN -> {
                to.due = act.due() == null ? today.plusDays(defaultDays(issue)) : act.due();
                to.newDueRound = true;
                to.reopens = act.verb() == Verb.REOPEN;
            }
        }
        return to;
    }

    private int defaultDays(Issue issue) {
        return days.policy("rectification.default-days", issue.region(), Integer.class);
    }

    /** Enters the closing in its register; the number stands in the history with what was said. */
    private String closed(Caller caller, Issue now, Act act) {
        String number = closings.enter(now, days.today(), caller.personId());
        return act.detail() == null ? number : number + "；" + act.detail();
    }

    /** Publishes each state gone through, in order. */
    private void tell(
            Caller caller, Issue before, Issue now, List<IssueState> path, Verb verb, @Nullable String detail) {
        IssueState from = before.state();
        for (IssueState state : path) {
            history.add(now, days.now(), caller.personId(), caller.name(), verb.code(), state, detail);
            outbox.publish(now.fact(from, state, caller.personId(), verb.code(), detail));
            from = state;
        }
    }

    /** Moves the clocks: the bodies' terms, the due date, the letters. */
    private void follow(Caller caller, Issue before, Issue now, Act act) {
        UUID by = caller.personId();
        switch (act.verb()) {
            case RECTIFY -> {
                ledger.follow(now.matter(), false, null, by);
                dueDates.rest(now);
                verification.begins(now);
                letters.withdraw(Ladders.idOf(Ladder.ISSUE, now.dueSubject()), "已提交整改");
            }
            case REJECT -> {
                verification.ends(before, "整改被退回", by);
                ledger.follow(now.matter(), true, null, by);
                dueDates.moved(before, now);
            }
            case VERIFY -> {
                verification.ends(now, "已复核", by);
                dueDates.end(now, "已销号", by);
                ledger.follow(now.matter(), false, "已销号", by);
            }
            case REOPEN -> {
                closings.reopen(now.issueId(), days.today(), by, act.reason());
                handingOver.again(now.matter(), by);
                dueDates.moved(before, now);
            }
        }
    }
}
