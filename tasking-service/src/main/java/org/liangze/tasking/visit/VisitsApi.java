package org.liangze.tasking.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.tasking.register.ActingFor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits over HTTP. */
@RestController
class VisitsApi {
    private final VisitRecording recording;
    private final CollectiveRecording collective;
    private final VisitReading reading;
    private final ActingFor actingFor;
    private final Commands commands;
    private final Transactions transactions;

    VisitsApi(
            VisitRecording recording,
            CollectiveRecording collective,
            VisitReading reading,
            ActingFor actingFor,
            Commands commands,
            Transactions transactions) {
        this.recording = recording;
        this.collective = collective;
        this.reading = reading;
        this.actingFor = actingFor;
        this.commands = commands;
        this.transactions = transactions;
    }

    /**
     * Stores a visit. 400 when the report is wrong, 403 when somebody else covers the business, 404 when it is not in scope, 409
     * when no task asks for it.
     */
    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.CREATED)
    VisitReceipt record(Caller caller, IdempotencyKey key, @RequestBody VisitBody body) {
        Caller acting = actingFor.atBusiness(caller, body.business());
        return commands.run(acting, key, body, VisitReceipt.class, () -> recording.record(acting, body));
    }

    /**
     * Stores a collective visit, all of it or nothing. 409 {@code collective-refused} names in {@code refused} every business that
     * is not taken, with its reason; what a visit of its own would answer with 400, 403, 404 or 409 is such a reason here.
     */
    @PostMapping("/visits/collective")
    @ResponseStatus(HttpStatus.CREATED)
    CollectiveView.Stored collective(Caller caller, IdempotencyKey key, @RequestBody CollectiveBody body) {
        Caller acting = acting(caller, body);
        return commands.run(acting, key, body, CollectiveView.Stored.class, () -> collective.record(acting, body));
    }

    /** What would become of a collective visit; stores nothing. */
    @PostMapping("/visits/collective/preview")
    CollectiveView.Preview preview(Caller caller, @RequestBody CollectiveBody body) {
        Caller acting = acting(caller, body);
        return transactions.asCaller(acting, () -> collective.preview(acting, body));
    }

    private Caller acting(Caller caller, CollectiveBody body) {
        return actingFor.atBusiness(caller, body.reports().getFirst().business());
    }

    /** The visits of one business, the latest first. */
    @GetMapping("/visits")
    Page<VisitView.Line> list(
            Caller caller,
            @RequestParam UUID business,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        Caller acting = actingFor.atBusiness(caller, business);
        return transactions.asCaller(acting, () -> reading.list(caller, business, cursor, Page.limit(limit)));
    }

    @GetMapping("/visits/{id}")
    VisitView one(Caller caller, @PathVariable UUID id) {
        Caller acting = actingFor.atVisit(caller, id);
        return transactions.asCaller(acting, () -> reading.one(caller, id));
    }
}
