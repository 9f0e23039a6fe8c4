package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.handoff.model.HandoffAct;
import org.liangze.escalation.handoff.model.HandoffFlow;
import org.liangze.escalation.handoff.model.HandoffVerb;
import org.liangze.escalation.handoff.model.Ruling;
import org.liangze.escalation.handoff.model.Side;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** What a receiving body does with a hand-off: load, decide, save, tell (domain.md §6.25–26). */
@Component
public class HandlingHandoffs {
    private final Handoffs handoffs;
    private final Matters matters;
    private final HandoffScope scope;
    private final HandoffClock clock;
    private final HandoffNews news;
    private final PassingOn passingOn;
    private final Receipts receipts;
    private final BodyKinds kinds;
    private final EvidenceFiles files;
    private final Audit audit;
    private final Days days;

    HandlingHandoffs(
            Handoffs handoffs,
            Matters matters,
            HandoffScope scope,
            HandoffClock clock,
            HandoffNews news,
            PassingOn passingOn,
            Receipts receipts,
            BodyKinds kinds,
            EvidenceFiles files,
            Audit audit,
            Days days) {
        this.handoffs = handoffs;
        this.matters = matters;
        this.scope = scope;
        this.clock = clock;
        this.news = news;
        this.passingOn = passingOn;
        this.receipts = receipts;
        this.kinds = kinds;
        this.files = files;
        this.audit = audit;
        this.days = days;
    }

    /** Acts on the hand-off of an issue that is the caller's own; on the newest when none is, which says whose it is. */
    public void actOn(Caller caller, UUID issue, HandoffAct act) {
        List<Handoff> rows = handoffs.of(issue);
        Handoff own = rows.stream()
                .filter(row -> scope.side(caller, row) == Side.RECEIVER)
                .max(Comparator.<Handoff>comparingInt(row -> row.endedOn() == null ? 1 : 0)
                        .thenComparing(row ->
                                row.receiverId() != null && row.receiverId().equals(caller.personId()))
                        .thenComparing(Handoff::lead)
                        .thenComparingInt(Handoff::round))
                .or(() -> rows.stream().max(Comparator.comparingInt(Handoff::round)))
                .orElseThrow(HandoffScope::notFound);
        act(caller, own.handoffId(), act);
    }

    Handoff act(Caller caller, UUID id, HandoffAct act) {
        UUID issue = handoffs.find(id).orElseThrow(HandoffScope::notFound).issueId();
        Matter matter = matters.lock(caller, issue).orElseThrow(HandoffScope::notFound);
        Handoff row = handoffs.need(id);
        List<HandoffState> path = path(
                row, HandoffFlow.decide(row.facts(matter.isResting(), days.today()), scope.side(caller, row), act));
        if (!act.files().isEmpty()) {
            files.attach(caller, act.files(), row.region(), HandoffFiles.subject(id));
        }
        Handoff now = switch (act.verb()) {
            case FORWARD, RETURN, NAME, RETRY -> passingOn.act(caller, matter, row, act);
            case ACCEPT, INSPECT, FILE, NOT_FILE, ORDER, PENALISE, REPORT -> handle(caller, matter, row, path, act);
        };
        audit.record(caller, "handoff-" + act.verb().code(), id.toString(), row.state(), now.state());
        return now;
    }

    private Handoff handle(Caller caller, Matter matter, Handoff row, List<HandoffState> path, HandoffAct act) {
        HandoffState last = path.isEmpty() ? row.state() : path.getLast();
        Handoff taken = row.receiverId() == null ? passingOn.takeUp(caller, matter, row) : row;
        handoffs.move(taken, last, changes(taken, act));
        Handoff now = handoffs.need(row.handoffId());
        List<HandoffState> told = path.isEmpty() ? List.of(last) : path;
        told.forEach(state -> news.changed(matter, now, state, act.verb().code(), act.detail(), caller.personId()));
        if (act.verb() == HandoffVerb.REPORT) {
            clock.end(now, "已反馈结果", caller.personId());
        } else {
            clock.follow(matter, now);
        }
        matters.progressed(new Matters.Progress(
                caller,
                matter,
                name(now),
                act.verb().code(),
                path.stream().map(HandlingHandoffs::ofIssue).toList(),
                act.due(),
                act.orders(),
                act.detail(),
                act.verb() == HandoffVerb.REPORT ? results(now) : null));
        return now;
    }

    private HandoffChange changes(Handoff row, HandoffAct act) {
        LocalDate today = days.today();
        HandoffChange to = new HandoffChange();
        switch (act.verb()) {
            case ACCEPT -> {
                to.acceptedOn = today;
                to.acceptedAt = days.now();
                to.receipt = receipts.next(row, today.getYear());
            }
            case INSPECT, FILE, NOT_FILE, ORDER, PENALISE -> {
                to.checkedOn = today;
                to.caseNumber = act.caseNumber();
                to.disposalReason = act.reason();
                if (row.checkedOn() == null) {
                    to.reportBy = clock.reportBy(row, today);
                    to.waitsForYear = row.timed() && to.reportBy == null ? clock.nextYear() : null;
                }
            }
            case REPORT -> {
                to.reportedOn = today;
                to.outcome = act.detail();
            }
            case RETURN, FORWARD, NAME, RETRY -> throw new IllegalStateException(act.verb() + " passes on");
        }
        return to;
    }

    /** What came of the issue at every body that has reported. */
    private String results(Handoff now) {
        List<Handoff> reported = handoffs.of(now.issueId()).stream()
                .filter(row -> row.reportedOn() != null)
                .toList();
        if (reported.size() == 1) {
            return result(now);
        }
        return reported.stream().map(row -> name(row) + "：" + result(row)).collect(Collectors.joining("；"));
    }

    private static String result(Handoff row) {
        return row.outcome() == null ? row.state().chinese() : row.outcome();
    }

    private String name(Handoff row) {
        return row.shown(kinds.name(row.body(), row.region()));
    }

    /** What the issue as a whole becomes by it: not filing a case is a check all the same. */
    private static IssueState ofIssue(HandoffState state) {
        return switch (state) {
            case WAITING, HANDED_OVER, RETURNED, FORWARDED -> IssueState.HANDED_OVER;
            case ACCEPTED -> IssueState.ACCEPTED;
            case INSPECTED, NOT_FILED -> IssueState.INSPECTED;
            case CASE_FILED -> IssueState.CASE_FILED;
            case CORRECTION_ORDERED -> IssueState.CORRECTION_ORDERED;
            case PENALISED -> IssueState.PENALISED;
        };
    }

    static List<HandoffState> path(Handoff row, Ruling ruling) {
        return switch (ruling) {
            case Ruling.Allowed(List<HandoffState> path) -> path;
            case Ruling.NotYours(String why) -> throw told(Refusal.notAllowed("not-yours", why), row);
            case Ruling.NotNow(String why) -> throw told(Refusal.conflict("not-now", why), row);
            case Ruling.Incomplete(String code, String why) -> throw told(Refusal.invalid(code, why), row);
        };
    }

    private static Refusal told(Refusal refusal, Handoff row) {
        return refusal.with("issueId", row.issueId())
                .with("handoffId", row.handoffId())
                .with("state", row.state());
    }

    /** The issue is put right, put back, or closed: the clocks of every body follow; {@code ended} says why they end. */
    public void follow(Matter matter, boolean again, @Nullable String ended, UUID by) {
        for (Handoff row : handoffs.of(matter.issueId())) {
            if (row.endedOn() == null && row.receiverId() != null) {
                passingOn.follow(matter, row, again, ended, by);
            }
        }
    }
}
