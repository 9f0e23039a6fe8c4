package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.handoff.Matter;
import org.liangze.escalation.handoff.Matters;
import org.liangze.escalation.time.Days;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/**
 * What happens in the ledger of hand-offs, on the issue: it is as far as the body that is furthest, and an order sets its due
 * date. The result is told to the cadre and, on the way to the next visit, to tasking.
 */
@Component
class IssueMatters implements Matters {
    private final Issues issues;
    private final IssueHistory history;
    private final DueDates dueDates;
    private final IssueNews news;
    private final Outbox outbox;
    private final Days days;

    IssueMatters(Issues issues, IssueHistory history, DueDates dueDates, IssueNews news, Outbox outbox, Days days) {
        this.issues = issues;
        this.history = history;
        this.dueDates = dueDates;
        this.news = news;
        this.outbox = outbox;
        this.days = days;
    }

    @Override
    public Optional<Matter> lock(Caller caller, UUID issue) {
        return issues.lock(issue)
                .filter(found -> IssueScope.sees(caller, found))
                .map(Issue::matter);
    }

    @Override
    public boolean sees(Caller caller, UUID issue) {
        return issues.find(issue)
                .filter(found -> IssueScope.sees(caller, found))
                .isPresent();
    }

    @Override
    public Matter need(UUID issue) {
        return issues.lock(issue)
                .map(Issue::matter)
                .orElseThrow(() -> new IllegalStateException("issue " + issue + " is not here"));
    }

    @Override
    public void passed(Matter matter, boolean opens, @Nullable String detail) {
        boolean timed = matter.severity() != IssueClass.L1;
        IssueState state = !opens ? matter.state() : timed ? IssueState.HANDED_OVER : IssueState.FOUND;
        if (opens) {
            issues.passed(issues.need(matter.issueId()), state);
        }
        Issue now = issues.need(matter.issueId());
        history.add(now, days.now(), null, "系统", "hand-over", state, detail);
        if (opens && timed) {
            outbox.publish(now.fact(matter.state(), state, null, "hand-over", detail));
        }
    }

    @Override
    public void dated(Matter matter, String why) {
        Issue issue = issues.need(matter.issueId());
        history.add(issue, days.now(), null, "系统", "calendar", issue.state(), why);
    }

    @Override
    public void progressed(Progress act) {
        Issue before = issues.need(act.matter().issueId());
        List<IssueState> path = further(before, act.path());
        IssueState last = path.isEmpty() ? before.state() : path.getLast();
        Issues.Changes to = new Issues.Changes();
        to.due = due(before, act);
        to.newDueRound = to.due != null && dueDates.needsRound(before);
        issues.move(before, last, to);
        Issue now = issues.need(before.issueId());
        tell(before, now, path, act);
        if (!Objects.equals(before.due(), now.due())) {
            dueDates.moved(before, now);
        }
        if (act.result() != null) {
            news.result(now, act.body(), act.result());
        }
    }

    /** The states of the path that lie ahead of where the issue is. */
    private static List<IssueState> further(Issue issue, List<IssueState> path) {
        List<IssueState> ahead = new ArrayList<>();
        for (IssueState state : path) {
            IssueState from = ahead.isEmpty() ? issue.state() : ahead.getLast();
            boolean again = state == from && state == IssueState.CORRECTION_ORDERED;
            if (state.compareTo(from) > 0 || again) {
                ahead.add(state);
            }
        }
        return ahead;
    }

    /** The due date an order sets: as said; else the one that still lies ahead; else the default number of days. */
    private @Nullable LocalDate due(Issue issue, Progress act) {
        if (act.due() != null) {
            return act.due().equals(issue.due()) ? null : act.due();
        }
        LocalDate today = days.today();
        boolean ahead = issue.due() != null && !issue.due().isBefore(today);
        return act.orders() && !ahead
                ? today.plusDays(days.policy("rectification.default-days", issue.region(), Integer.class))
                : null;
    }

    /** Each state gone through, in order; an act that moves the issue nowhere is in its history all the same. */
    private void tell(Issue before, Issue now, List<IssueState> path, Progress act) {
        String detail = act.result() == null ? act.detail() : act.result();
        UUID by = act.caller().personId();
        IssueState from = before.state();
        for (IssueState state : path.isEmpty() ? List.of(from) : path) {
            history.add(now, days.now(), by, act.caller().name(), act.act(), state, act.detail());
            if (!path.isEmpty() || act.result() != null || !Objects.equals(before.due(), now.due())) {
                outbox.publish(now.fact(from, state, by, act.act(), detail));
            }
            from = state;
        }
    }
}
