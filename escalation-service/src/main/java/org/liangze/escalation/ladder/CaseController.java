package org.liangze.escalation.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Level;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue and its cases over HTTP. */
@RestController
class CaseController {
    private final Queue queue;
    private final Cases cases;
    private final Handlings handlings;
    private final HandlingCases handling;
    private final CaseScope scope;
    private final People people;
    private final Transactions transactions;
    private final Commands commands;

    CaseController(
            Queue queue,
            Cases cases,
            Handlings handlings,
            HandlingCases handling,
            CaseScope scope,
            People people,
            Transactions transactions,
            Commands commands) {
        this.queue = queue;
        this.cases = cases;
        this.handlings = handlings;
        this.handling = handling;
        this.scope = scope;
        this.people = people;
        this.transactions = transactions;
        this.commands = commands;
    }

    /** What needs attention, longest waiting first; {@code level} is the level of the cadre that the business's tier asks for. */
    @GetMapping("/queue")
    Page<CaseView> queue(
            Caller caller,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Ladder ladder,
            @RequestParam(required = false) @Nullable UUID business,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        CaseScope.requireQueue(caller);
        int size = Page.limit(limit);
        List<String> after = Cursor.parts(cursor, 2);
        List<CaseView> rows = transactions.asCaller(caller, () -> {
            Map<String, Optional<Person>> offices = new HashMap<>();
            return queue
                    .page(
                            region == null ? caller.region() : region,
                            tierOf(level),
                            ladder,
                            business,
                            after == null ? null : after.getFirst(),
                            after == null ? null : after.getLast(),
                            size + 1)
                    .stream()
                    .map(row -> view(row, offices, false))
                    .toList();
        });
        return Page.of(rows, size, row -> Cursor.of(String.valueOf(row.since()), row.caseId()));
    }

    @GetMapping("/cases/{id}")
    CaseView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> {
            CaseRow row =
                    cases.find(id).filter(found -> scope.sees(caller, found)).orElseThrow(CaseScope::notFound);
            return shown(row.caseId());
        });
    }

    /** acknowledge, assign, forward, pause, resume or close. */
    @PostMapping("/cases/{id}/{verb}")
    CaseView act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable CaseRequest body) {
        CaseRequest said = body == null ? CaseRequest.EMPTY : body;
        return commands.run(caller, key, List.of(id, verb, said), CaseView.class, () -> {
            handling.act(caller, id, verb, said);
            return shown(id);
        });
    }

    private CaseView shown(UUID id) {
        return view(queue.of(id).getFirst(), new HashMap<>(), true);
    }

    private CaseView view(Queue.Row row, Map<String, Optional<Person>> offices, boolean whole) {
        Optional<Person> office =
                row.ownerId() == null ? offices.computeIfAbsent(row.region(), people::nearestOffice) : Optional.empty();
        return CaseView.of(
                row,
                row.ownerId() == null ? office.map(Person::id).orElse(null) : row.ownerId(),
                row.ownerName() == null ? office.map(Person::name).orElse(null) : row.ownerName(),
                whole ? queue.steps(row.caseId()) : List.of(),
                whole ? handlings.of(row.caseId()) : List.of());
    }

    private static @Nullable Tier tierOf(@Nullable Level level) {
        for (Tier tier : Tier.values()) {
            if (tier.level() == level) {
                return tier;
            }
        }
        return null;
    }
}
