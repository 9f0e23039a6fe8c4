package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regulator's timed steps and the verification, as an amended year moves them: only a step that is still to be done. */
@Component
class IssueTerms implements TermHolder {
    private static final Map<String, TermKind> KINDS = Map.of(
            "regulator.accept-days", TermKind.ISSUE_ACCEPT,
            "regulator.inspect-days", TermKind.ISSUE_INSPECT,
            "regulator.report-days", TermKind.ISSUE_REPORT);

    private final Issues issues;
    private final IssueHistory history;
    private final Ladders ladders;
    private final Exceptions exceptions;
    private final JdbcClient jdbc;
    private final Days days;

    IssueTerms(
            Issues issues, IssueHistory history, Ladders ladders, Exceptions exceptions, JdbcClient jdbc, Days days) {
        this.issues = issues;
        this.history = history;
        this.ladders = ladders;
        this.exceptions = exceptions;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** What a policy's number of days is for. */
    static TermKind kindOf(String policy) {
        TermKind kind = KINDS.get(policy);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "policy %s sets no term; these do: %s".formatted(policy, KINDS.keySet()));
        }
        return kind;
    }

    @Override
    public Set<TermKind> kinds() {
        return Set.of(TermKind.ISSUE_ACCEPT, TermKind.ISSUE_INSPECT, TermKind.ISSUE_REPORT, TermKind.ISSUE_VERIFY);
    }

    @Override
    public UUID caseOf(TermKind kind, UUID item) {
        Issue issue = issues.need(item);
        return kind == TermKind.ISSUE_VERIFY
                ? Ladders.idOf(Ladder.VERIFICATION, issue.dueSubject())
                : Ladders.idOf(Ladder.REGULATOR, issue.handoffSubject());
    }

    @Override
    public Optional<Held> move(TermKind kind, UUID item, LocalDate from, Deadline to, String why) {
        Optional<Issue> open = issues.lock(item).filter(issue -> isDue(kind, issue, from));
        open.ifPresent(issue -> {
            save(kind, issue, to);
            history.add(issue, days.now(), null, "系统", "calendar", issue.state(), kind.chinese() + "：" + why);
        });
        return open.map(issue -> new Held(issue.businessId(), issue.itemTitle()));
    }

    private static boolean isDue(TermKind kind, Issue issue, LocalDate on) {
        boolean unaccepted = issue.state() == IssueState.HANDED_OVER;
        return switch (kind) {
            case ISSUE_ACCEPT -> unaccepted && on.equals(issue.acceptBy());
            case ISSUE_INSPECT -> (unaccepted || issue.state() == IssueState.ACCEPTED) && on.equals(issue.inspectBy());
            case ISSUE_REPORT ->
                issue.state() != IssueState.CLOSED
                        && issue.checkedOn() != null
                        && issue.reportedOn() == null
                        && on.equals(issue.reportBy());
            case ISSUE_VERIFY -> issue.state() == IssueState.RECTIFIED;
            case LETTER_DECISION, LETTER_ANSWER, LETTER_ANSWER_AGAIN, TALK_REPORT, EXCEPTION -> false;
        };
    }

    private void save(TermKind kind, Issue issue, Deadline to) {
        switch (kind) {
            case ISSUE_ACCEPT -> term("accept_by", issue, Anchor.ACCEPT, to);
            case ISSUE_INSPECT -> term("inspect_by", issue, Anchor.INSPECT, to);
            case ISSUE_REPORT -> term("report_by", issue, Anchor.REPORT, to);
            case ISSUE_VERIFY -> anchor(Ladder.VERIFICATION, issue.dueSubject(), Anchor.VERIFY, to);
            case LETTER_DECISION, LETTER_ANSWER, LETTER_ANSWER_AGAIN, TALK_REPORT, EXCEPTION ->
                throw new IllegalArgumentException(kind + " is no term of an issue");
        }
        if (to instanceof Deadline.Awaiting(int year)) {
            issues.waits(issue.issueId(), year);
            exceptions.calendarMissing(year, issue.region());
        }
    }

    private void term(String column, Issue issue, Anchor anchor, Deadline to) {
        jdbc.sql("update issue set %s = :due where issue_id = :id".formatted(column))
                .param("due", to.dayOrNull())
                .param("id", issue.issueId())
                .update();
        anchor(Ladder.REGULATOR, issue.handoffSubject(), anchor, to);
    }

    private void anchor(Ladder ladder, String subject, Anchor anchor, Deadline to) {
        ladders.redate(ladder, subject, dates -> {
            dates.remove(anchor);
            if (to instanceof Deadline.Known(LocalDate day)) {
                dates.put(anchor, day);
            }
        });
    }
}
