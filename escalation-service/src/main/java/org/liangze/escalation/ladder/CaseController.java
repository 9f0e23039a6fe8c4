package org.liangze.escalation.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.escalation.paper.Pdf;
import org.liangze.escalation.time.Days;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.springframework.http.ResponseEntity;
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
    private final Explaining explaining;
    private final CaseAudits audits;
    private final CaseScope scope;
    private final Days days;
    private final People people;
    private final Transactions transactions;
    private final Commands commands;

    CaseController(
            Queue queue,
            Cases cases,
            Handlings handlings,
            HandlingCases handling,
            Explaining explaining,
            CaseAudits audits,
            CaseScope scope,
            Days days,
            People people,
            Transactions transactions,
            Commands commands) {
        this.queue = queue;
        this.cases = cases;
        this.handlings = handlings;
        this.handling = handling;
        this.explaining = explaining;
        this.audits = audits;
        this.scope = scope;
        this.days = days;
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

    /** What climbs about the businesses that a cadre covers, the next step first. */
    @GetMapping("/cases/mine")
    List<CaseView> mine(Caller caller) {
        caller.require(Role.CADRE);
        return transactions.asCaller(caller, () -> {
            Map<String, Optional<Person>> offices = new HashMap<>();
            return queue.ofCadre(caller.personId()).stream()
                    .map(row -> view(row, offices, false))
                    .toList();
        });
    }

    @GetMapping("/cases/{id}")
    CaseView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> shown(seen(caller, id).caseId()));
    }

    /** acknowledge, assign, forward, pause, resume, raise, lower or close. */
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

    /** Why this step and not another, who was told, what comes next (domain.md §7.33). */
    @GetMapping("/cases/{id}/why")
    CaseWhy why(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> explaining.why(seen(caller, id)));
    }

    /** The same as a paper. */
    @GetMapping("/cases/{id}/paper")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable UUID id) {
        CasePaper.Content content = transactions.asCaller(
                caller,
                () -> new CasePaper.Content(shown(seen(caller, id).caseId()), explaining.why(seen(caller, id))));
        return Pdf.answer("督办事项-" + id, CasePaper.of(content, caller.name(), days.now()));
    }

    /** The last complete look of the auditor at all open cases, and what it found in the caller's place. */
    @GetMapping("/case-audit")
    CaseAudits.Report audit(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.LEADER);
        return transactions.asCaller(caller, audits::report);
    }

    private CaseRow seen(Caller caller, UUID id) {
        return cases.find(id).filter(found -> scope.sees(caller, found)).orElseThrow(CaseScope::notFound);
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
