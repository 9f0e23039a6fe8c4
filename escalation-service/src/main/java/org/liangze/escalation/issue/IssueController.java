package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Role;
import org.liangze.escalation.handoff.HandlingHandoffs;
import org.liangze.escalation.handoff.HandoffView;
import org.liangze.escalation.handoff.HandoffViews;
import org.liangze.escalation.handoff.model.HandoffAct;
import org.liangze.escalation.handoff.model.HandoffVerb;
import org.liangze.escalation.issue.model.Act;
import org.liangze.escalation.issue.model.ClosedLoop;
import org.liangze.escalation.issue.model.Verb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Issues over HTTP. */
@RestController
class IssueController {
    private final Issues issues;
    private final IssueQueries queries;
    private final IssueHistory history;
    private final HandlingIssues handling;
    private final HandlingHandoffs ledger;
    private final HandoffViews views;
    private final IssueScope scope;
    private final IssueFiles files;
    private final Closings closings;
    private final Transactions transactions;
    private final Commands commands;
    private final Days days;

    IssueController(
            Issues issues,
            IssueQueries queries,
            IssueHistory history,
            HandlingIssues handling,
            HandlingHandoffs ledger,
            HandoffViews views,
            IssueScope scope,
            IssueFiles files,
            Closings closings,
            Transactions transactions,
            Commands commands,
            Days days) {
        this.issues = issues;
        this.queries = queries;
        this.history = history;
        this.handling = handling;
        this.ledger = ledger;
        this.views = views;
        this.scope = scope;
        this.files = files;
        this.closings = closings;
        this.transactions = transactions;
        this.commands = commands;
        this.days = days;
    }

    /** {@code view} (received, handling, review, closed, returned) is a regulator's tab; the rest narrows any list. */
    @GetMapping("/issues")
    Page<IssueView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable IssueState state,
            @RequestParam(required = false) @Nullable UUID cadre,
            @RequestParam(required = false) @Nullable UUID business,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(caller, new IssueQueries.Filter(viewOf(view), region, state, cadre, business), cursor, limit);
    }

    /** A business's own issues, or those of the businesses a cadre covers. */
    @GetMapping("/issues/mine")
    Page<IssueView> mine(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.require(Role.BUSINESS, Role.CADRE);
        return page(caller, new IssueQueries.Filter(null, null, null, null, null), cursor, limit);
    }

    @GetMapping("/issues/{id}")
    IssueRecord one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(
                caller,
                () -> issues.find(id)
                        .filter(issue -> IssueScope.sees(caller, issue))
                        .map(issue -> record(caller, issue))
                        .orElseThrow(IssueScope::notFound));
    }

    /**
     * rectify, verify, reject or reopen; or an act on the hand-off that is the caller's own: accept, return, forward, inspect,
     * file, not-file, order, penalise, report.
     */
    @PostMapping("/issues/{id}/{verb}")
    IssueRecord act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable IssueRequest body) {
        IssueRequest said = body == null ? IssueRequest.EMPTY : body;
        return commands.run(
                caller,
                key,
                List.of(id, verb, said),
                IssueRecord.class,
                () -> record(caller, acted(caller, id, verb, said)));
    }

    private Issue acted(Caller caller, UUID id, String verb, IssueRequest said) {
        Optional<Verb> own = Verb.find(verb);
        if (own.isPresent()) {
            return handling.act(caller, id, said.act(own.get()));
        }
        HandoffVerb bodys =
                HandoffVerb.find(verb).orElseThrow(() -> Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb)));
        if (issues.find(id).filter(issue -> IssueScope.sees(caller, issue)).isEmpty()) {
            throw IssueScope.notFound();
        }
        ledger.actOn(caller, id, said.onHandoff(bodys));
        return issues.need(id);
    }

    private IssueRecord record(Caller caller, Issue issue) {
        LocalDate today = days.today();
        List<HandoffView> handoffs = views.of(caller, issue.matter());
        List<String> allowed = Stream.concat(
                        handoffs.stream()
                                .filter(HandoffView::own)
                                .flatMap(handoff -> handoff.allowed().stream())
                                .distinct(),
                        ClosedLoop.allowed(handling.situation(caller, issue), scope.standing(caller, issue)).stream()
                                .map(Verb::code))
                .toList();
        return new IssueRecord(
                IssueView.of(issue, today),
                IssueRecord.steps(issue, today),
                handoffs,
                files.of(issue.issueId()),
                closings.of(issue.issueId()),
                history.of(issue.issueId()).stream().map(IssueRecord.Line::of).toList(),
                allowed);
    }

    private Page<IssueView> page(
            Caller caller, IssueQueries.Filter filter, @Nullable String cursor, @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<String> after = Cursor.parts(cursor, 1);
        UUID before = after == null ? null : UUID.fromString(after.getFirst());
        List<IssueView> rows = transactions.asCaller(
                caller,
                () -> queries.page(caller, filter, before, size + 1).stream()
                        .map(issue -> IssueView.of(issue, days.today()))
                        .toList());
        return Page.of(rows, size, row -> Cursor.of(row.issueId()));
    }

    private static IssueQueries.@Nullable View viewOf(@Nullable String view) {
        if (view == null || view.isBlank()) {
            return null;
        }
        for (IssueQueries.View one : IssueQueries.View.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(view)) {
                return one;
            }
        }
        throw Refusal.invalid("view-unknown", "没有“%s”这个列表".formatted(view));
    }

    /** Body of an act; which fields are needed depends on the act. */
    record IssueRequest(
            @Nullable String note,
            @Nullable HandoffState outcome,
            @Nullable LocalDate due,
            @Nullable String caseNumber,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable String body,
            @Nullable UUID receiver,
            @Nullable List<UUID> files) {
        static final IssueRequest EMPTY = new IssueRequest(null, null, null, null, null, null, null, null, null);

        Act act(Verb verb) {
            return new Act(verb, note, due, evidence, reason, uploaded());
        }

        HandoffAct onHandoff(HandoffVerb verb) {
            return new HandoffAct(verb, note, outcome, due, caseNumber, reason, body, receiver, uploaded());
        }

        private List<UUID> uploaded() {
            return files == null ? List.of() : files;
        }
    }
}
