package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.business.Business;
import org.liangze.escalation.business.Businesses;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.stereotype.Component;

/**
 * Passes an issue to a regulator, with the timed steps of domain.md §6.26. An L1 issue, put right on the spot, is passed for
 * information: it stays FOUND and no term runs.
 */
@Component
class HandingOver {
    private final Issues issues;
    private final Handoffs handoffs;
    private final IssueHistory history;
    private final Businesses businesses;
    private final People people;
    private final Ladders ladders;
    private final Exceptions exceptions;
    private final Outbox outbox;
    private final Terms terms;
    private final Days days;

    HandingOver(
            Issues issues,
            Handoffs handoffs,
            IssueHistory history,
            Businesses businesses,
            People people,
            Ladders ladders,
            Exceptions exceptions,
            Outbox outbox,
            Terms terms,
            Days days) {
        this.issues = issues;
        this.handoffs = handoffs;
        this.history = history;
        this.businesses = businesses;
        this.people = people;
        this.ladders = ladders;
        this.exceptions = exceptions;
        this.outbox = outbox;
        this.terms = terms;
        this.days = days;
    }

    void first(Issue issue) {
        UUID registered =
                businesses.find(issue.businessId()).map(Business::regulatorId).orElse(null);
        Optional<UUID> regulator = Optional.ofNullable(registered)
                .or(() -> people.regulatorFor(issue.region()).map(Person::id));
        if (regulator.isEmpty()) {
            dead(noRegulator(issue), issue, "no-regulator", "没有登记的市场监管部门，问题无人处置：%s（%s）。请补登后督促处置。");
        }
        pass(issue, regulator.orElse(null), 1, issue.foundOn());
    }

    /** A regulator took up what was handed to nobody, because none was registered then. */
    void takenUp(Issue before, Issue now, UUID regulator) {
        if (before.regulatorId() != null) {
            return;
        }
        exceptions.resolve(noRegulator(now), regulator, "已由市场监管部门接收");
        if (now.severity() != IssueClass.L1) {
            open(now, regulator);
        }
    }

    /** A regulator said it is not theirs: the next one upward gets it, else the office has to find one. */
    void next(Issue issue, String regulatorRegion) {
        Optional<Person> above = regulatorRegion.length() <= 2
                ? Optional.empty()
                : people.regulatorFor(regulatorRegion.substring(0, regulatorRegion.length() - 1));
        if (above.isEmpty()) {
            UUID id = Ids.named("exception", "issue-returned", issue.issueId(), issue.round());
            dead(id, issue, "issue-returned", "市场监管部门退回，且没有上级部门可通报：%s（%s）。请协调处置。");
        }
        pass(issue, above.map(Person::id).orElse(null), issue.round() + 1, days.today());
    }

    private void pass(Issue issue, @Nullable UUID regulator, int round, LocalDate on) {
        boolean timed = issue.severity() != IssueClass.L1;
        LocalDate acceptBy = timed ? term("regulator.accept-days", issue, on) : null;
        LocalDate inspectBy = timed ? term("regulator.inspect-days", issue, on) : null;
        boolean waits = timed && (acceptBy == null || inspectBy == null);
        IssueState state = timed ? IssueState.HANDED_OVER : IssueState.FOUND;
        UUID handoff = handoffs.pass(issue, regulator, round, days.now());
        issues.handedOver(
                issue,
                state,
                regulator,
                round,
                on,
                acceptBy,
                inspectBy,
                waits ? days.calendar().lastPublishedYear() + 1 : null);
        Issue passed = issues.need(issue.issueId());
        history.add(passed, days.now(), null, "系统", "hand-over", state, timed ? null : "告知市场监管部门");
        outbox.publish(new IssueHandedOver(
                handoff,
                issue.issueId(),
                issue.businessId(),
                issue.businessName(),
                regulator,
                round,
                issue.severity(),
                issue.itemTitle(),
                issue.note(),
                acceptBy,
                inspectBy));
        if (timed) {
            outbox.publish(passed.fact(issue.state(), state, null, "hand-over", null));
        }
        if (timed && regulator != null) {
            open(passed, regulator);
        }
    }

    private void open(Issue issue, UUID regulator) {
        ladders.open(new NewCase(
                Ladder.REGULATOR,
                issue.handoffSubject(),
                issue.businessId(),
                issue.region(),
                issue.tier(),
                null,
                issue.issueId(),
                issue.cadreId(),
                regulator,
                issue.itemTitle(),
                issue.severity() == IssueClass.L3,
                dates(issue),
                Set.of()));
    }

    /** After a rejected rectification the regulator's terms run anew, where the regulator has not acted yet. */
    Issue restart(Issue issue) {
        boolean unaccepted = issue.state() == IssueState.HANDED_OVER;
        if (!unaccepted && issue.state() != IssueState.ACCEPTED) {
            return issue;
        }
        issues.terms(
                issue.issueId(),
                unaccepted ? term("regulator.accept-days", issue, days.today()) : null,
                term("regulator.inspect-days", issue, days.today()),
                null);
        return issues.need(issue.issueId());
    }

    /** What the regulator still has to do, by when. */
    static Map<Anchor, LocalDate> dates(Issue issue) {
        Map<Anchor, LocalDate> dates = new EnumMap<>(Anchor.class);
        boolean unaccepted = issue.state() == IssueState.HANDED_OVER;
        boolean unchecked = unaccepted || issue.state() == IssueState.ACCEPTED;
        if (unaccepted && issue.acceptBy() != null) {
            dates.put(Anchor.ACCEPT, issue.acceptBy());
        }
        if (unchecked && issue.inspectBy() != null) {
            dates.put(Anchor.INSPECT, issue.inspectBy());
        }
        if (issue.checkedOn() != null && issue.reportedOn() == null && issue.reportBy() != null) {
            dates.put(Anchor.REPORT, issue.reportBy());
        }
        return dates;
    }

    @Nullable
    LocalDate term(String policy, Issue issue, LocalDate from) {
        int within = days.policy(policy, issue.region(), Integer.class);
        LocalDate last = terms.begin(IssueTerms.kindOf(policy), issue.issueId(), issue.region(), from, within)
                .dayOrNull();
        if (last == null) {
            exceptions.calendarMissing(days.calendar().lastPublishedYear() + 1, issue.region());
        }
        return last;
    }

    private static UUID noRegulator(Issue issue) {
        return Ids.named("exception", "no-regulator", issue.issueId());
    }

    private void dead(UUID id, Issue issue, String kind, String text) {
        exceptions.report(
                id,
                new Dead(
                        kind,
                        issue.itemTitle(),
                        issue.businessId(),
                        issue.region(),
                        text.formatted(issue.businessName(), issue.itemTitle())));
    }
}
