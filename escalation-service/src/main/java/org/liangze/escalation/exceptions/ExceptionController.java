package org.liangze.escalation.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
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

/** The exception queue over HTTP, for offices and administrators of the region. */
@RestController
class ExceptionController {
    private final ExceptionItems items;
    private final Exceptions exceptions;
    private final Transactions transactions;
    private final Commands commands;
    private final Audit audit;

    ExceptionController(
            ExceptionItems items, Exceptions exceptions, Transactions transactions, Commands commands, Audit audit) {
        this.items = items;
        this.exceptions = exceptions;
        this.transactions = transactions;
        this.commands = commands;
        this.audit = audit;
    }

    @GetMapping("/exceptions")
    Page<View> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        UUID after = parts == null ? null : UUID.fromString(parts.getFirst());
        List<View> rows = transactions.asCaller(
                caller,
                () -> items.open(region == null ? caller.region() : region, after, size + 1).stream()
                        .map(View::of)
                        .toList());
        return Page.of(rows, size, row -> Cursor.of(row.exceptionId()));
    }

    @PostMapping("/exceptions/{id}/resolve")
    View resolve(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Resolution body) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return commands.run(caller, key, List.of(id, body), View.class, () -> {
            ExceptionItem item =
                    items.find(id).orElseThrow(() -> Refusal.notFound("exception-not-found", "没有这个例外事项，或不在您的辖区内"));
            if (body.how() == null || body.how().isBlank()) {
                throw Refusal.invalid("how-missing", "请写明如何处理").with("exceptionId", id);
            }
            if (item.resolvedAt() != null) {
                throw Refusal.conflict("not-now", "此事项已处理").with("exceptionId", id);
            }
            exceptions.resolve(id, caller.personId(), body.how());
            audit.record(caller, "exception-resolve", id.toString(), null, body.how());
            return View.of(items.find(id).orElseThrow());
        });
    }

    record Resolution(@Nullable String how) {}

    /** An item as shown. */
    record View(
            UUID exceptionId,
            String kind,
            String subject,
            @Nullable UUID businessId,
            @Nullable String businessName,
            String region,
            String text,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable LocalDate deadline,
            Instant openedAt,
            boolean open,
            @Nullable Instant resolvedAt,
            @Nullable String how) {
        static View of(ExceptionItem item) {
            return new View(
                    item.exceptionId(),
                    item.kind(),
                    item.subject(),
                    item.businessId(),
                    item.businessName(),
                    item.region(),
                    item.text(),
                    item.ownerId(),
                    item.ownerName(),
                    item.deadline(),
                    item.openedAt(),
                    item.resolvedAt() == null,
                    item.resolvedAt(),
                    item.how());
        }
    }
}
