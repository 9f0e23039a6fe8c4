package org.liangze.escalation.circular;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.paper.Newest;
import org.liangze.escalation.paper.Pdf;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.documents.Signature;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Circulars over HTTP, for offices, leaders, inspectors and administrators of the region. */
@RestController
class CircularController {
    private final Circulars circulars;
    private final IssuingCirculars issuing;
    private final Transactions transactions;
    private final Commands commands;

    CircularController(Circulars circulars, IssuingCirculars issuing, Transactions transactions, Commands commands) {
        this.circulars = circulars;
        this.issuing = issuing;
        this.transactions = transactions;
        this.commands = commands;
    }

    @GetMapping("/circulars")
    Page<View> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        reader(caller);
        return transactions.asCaller(
                caller,
                () -> Newest.page(cursor, limit, circulars::list, Circular::sequence, one -> View.of(one, caller)));
    }

    @GetMapping("/circulars/{id}/pdf")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable UUID id) {
        reader(caller);
        Circular circular =
                transactions.asCaller(caller, () -> circulars.find(id).orElseThrow(CircularController::notFound));
        return Pdf.answer(circular.number() == null ? "通报草稿" : circular.number(), paper(circular));
    }

    @PostMapping("/circulars")
    View draft(Caller caller, IdempotencyKey key, @RequestBody NewCircular.Body body) {
        return commands.run(
                caller,
                key,
                List.of("circular", body),
                View.class,
                () -> View.of(issuing.draft(caller, NewCircular.of(body)), caller));
    }

    @PostMapping("/circulars/{id}/approve")
    View approve(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(
                caller, key, List.of(id, "approve"), View.class, () -> View.of(issuing.approve(caller, id), caller));
    }

    @PostMapping("/circulars/{id}/drop")
    View drop(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody NewCircular.Body body) {
        return commands.run(
                caller,
                key,
                List.of(id, "drop", body),
                View.class,
                () -> View.of(issuing.drop(caller, id, body), caller));
    }

    static Refusal notFound() {
        return Refusal.notFound("circular-not-found", "没有这份通报，或不在您的辖区内");
    }

    private static void reader(Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }

    private static Document paper(Circular circular) {
        List<Block> body = new ArrayList<>();
        circular.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Block.Paragraph::new)
                .forEach(body::add);
        body.add(new Block.Table(
                List.of(Block.Column.of("单位", 40), Block.Column.centred("完成/应完成", 20), Block.Column.of("说明", 40)),
                circular.units().stream().map(CircularController::cells).toList()));
        circular.demand()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Block.Paragraph::new)
                .forEach(body::add);
        String number = circular.number() == null ? "（草稿，批准后编号）" : circular.number();
        LocalDate day = circular.issuedOn() == null ? circular.draftedOn() : circular.issuedOn();
        return Document.titled(
                        circular.title(), body, day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .headed(circular.issuerName(), number)
                .signed(new Signature(circular.issuerName(), null, Pdf.date(day)));
    }

    private static List<String> cells(Circular.UnitRow row) {
        String figure = row.numerator() == null ? "" : "%d/%d".formatted(row.numerator(), row.denominator());
        return List.of(row.unit(), figure, row.remark() == null ? "" : row.remark());
    }

    /** A circular as shown; {@code allowed}: what this reader can do now. */
    record View(
            UUID circularId,
            @Nullable String number,
            String stateName,
            String title,
            String period,
            String text,
            List<Circular.UnitRow> units,
            String demand,
            String issuerName,
            LocalDate draftedOn,
            @Nullable LocalDate issuedOn,
            @Nullable String droppedReason,
            List<String> allowed) {
        static View of(Circular circular, Caller reader) {
            return new View(
                    circular.circularId(),
                    circular.number(),
                    circular.stateName(),
                    circular.title(),
                    circular.period(),
                    circular.text(),
                    circular.units(),
                    circular.demand(),
                    circular.issuerName(),
                    circular.draftedOn(),
                    circular.issuedOn(),
                    circular.droppedReason(),
                    allowed(circular, reader));
        }

        private static List<String> allowed(Circular circular, Caller reader) {
            if (!circular.isDraft() || !reader.is(Role.OFFICE, Role.LEADER)) {
                return List.of();
            }
            return LetterFlow.mayApprove(circular.drafterId(), reader.personId())
                    ? List.of("approve", "drop")
                    : List.of("drop");
        }
    }
}
