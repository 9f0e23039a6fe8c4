package org.liangze.escalation.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.contracts.Role;
import org.liangze.escalation.handoff.model.HandoffAct;
import org.liangze.escalation.handoff.model.HandoffVerb;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-offs over HTTP. */
@RestController
class HandoffController {
    private final HandoffQueries queries;
    private final HandoffViews views;
    private final HandlingHandoffs handling;
    private final AskingBodies asking;
    private final BodyKinds kinds;
    private final Transactions transactions;
    private final Commands commands;

    HandoffController(
            HandoffQueries queries,
            HandoffViews views,
            HandlingHandoffs handling,
            AskingBodies asking,
            BodyKinds kinds,
            Transactions transactions,
            Commands commands) {
        this.queries = queries;
        this.views = views;
        this.handling = handling;
        this.asking = asking;
        this.kinds = kinds;
        this.transactions = transactions;
        this.commands = commands;
    }

    /** A body's own hand-offs; for a market regulator those of its place; for offices, leaders and inspectors all of theirs. */
    @GetMapping("/handoffs")
    Page<HandoffView> list(
            Caller caller,
            @ParameterObject HandoffQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        requireReader(caller);
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 2);
        HandoffQueries.Place after = parts == null
                ? null
                : new HandoffQueries.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        List<HandoffView> rows = transactions.asCaller(
                caller, () -> views.list(caller, queries.page(caller, query.filter(), after, size + 1)));
        return Page.of(rows, size, row -> Cursor.of(row.handedOverAt(), row.handoffId()));
    }

    /** The kinds of receiving body, name by code, as the caller's place has them. */
    @GetMapping("/handoffs/bodies")
    Map<String, String> bodies(Caller caller) {
        return transactions.asCaller(caller, () -> kinds.names(caller.region()));
    }

    /** accept, return, forward, inspect, file, not-file, order, penalise, report; for an office name, retry, forward. */
    @PostMapping("/handoffs/{id}/{verb}")
    HandoffView act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable HandoffRequest body) {
        HandoffVerb what =
                HandoffVerb.find(verb).orElseThrow(() -> Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb)));
        HandoffAct act = (body == null ? HandoffRequest.EMPTY : body).act(what);
        return commands.run(
                caller,
                key,
                List.of(id, act),
                HandoffView.class,
                () -> views.list(caller, List.of(handling.act(caller, id, act))).getFirst());
    }

    /** Asks a further body to see to an issue as well; for its office and for a body that received it. */
    @PostMapping("/issues/{issue}/handoffs")
    HandoffView ask(Caller caller, IdempotencyKey key, @PathVariable UUID issue, @RequestBody Asked asked) {
        return commands.run(
                caller,
                key,
                List.of(issue, asked),
                HandoffView.class,
                () -> views.list(caller, List.of(asking.ask(caller, issue, asked)))
                        .getFirst());
    }

    static void requireReader(Caller caller) {
        caller.require(
                Role.REGULATOR,
                Role.REGULATOR_HEAD,
                Role.UNIT_HEAD,
                Role.OFFICE,
                Role.LEADER,
                Role.INSPECTOR,
                Role.ADMINISTRATOR);
    }

    /** @param receiver who receives, where the list of bodies names nobody */
    record Asked(
            @Nullable String body,
            @Nullable UUID receiver,
            @Nullable String note) {}

    /** Body of an act; which fields are needed depends on the act. */
    record HandoffRequest(
            @Nullable String note,
            @Nullable HandoffState outcome,
            @Nullable LocalDate due,
            @Nullable String caseNumber,
            @Nullable String reason,
            @Nullable String body,
            @Nullable UUID receiver,
            @Nullable List<UUID> files) {
        static final HandoffRequest EMPTY = new HandoffRequest(null, null, null, null, null, null, null, null);

        HandoffAct act(HandoffVerb verb) {
            return new HandoffAct(
                    verb, note, outcome, due, caseNumber, reason, body, receiver, files == null ? List.of() : files);
        }
    }
}
