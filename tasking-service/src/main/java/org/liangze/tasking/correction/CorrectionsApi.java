package org.liangze.tasking.correction;

import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.tasking.register.ActingFor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of visits over HTTP. */
@RestController
class CorrectionsApi {
    private final Correcting correcting;
    private final Versions versions;
    private final ActingFor actingFor;
    private final Commands commands;
    private final Transactions transactions;

    CorrectionsApi(
            Correcting correcting,
            Versions versions,
            ActingFor actingFor,
            Commands commands,
            Transactions transactions) {
        this.correcting = correcting;
        this.versions = versions;
        this.actingFor = actingFor;
        this.commands = commands;
        this.transactions = transactions;
    }

    /** A correction that was stored. */
    record Corrected(UUID visitId, int version) {}

    /**
     * Corrects a visit's record. 400 when the correction is wrong or changes nothing; 403 for whoever neither made the visit nor is
     * the office; 409 when it is too late for that person, when it would take a 否 back, or when another version stands by now.
     */
    @PostMapping("/visits/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Corrected correct(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody CorrectionBody body) {
        Caller acting = actingFor.atVisit(caller, id);
        record Request(UUID visitId, CorrectionBody body) {}
        return commands.run(
                acting,
                key,
                new Request(id, body),
                Corrected.class,
                () -> new Corrected(id, correcting.correct(acting, id, body)));
    }

    /** All versions of a visit in full, the newest first. 404 when it is not in the caller's scope. */
    @GetMapping("/visits/{id}/versions")
    VersionsView versions(Caller caller, @PathVariable UUID id) {
        Caller acting = actingFor.atVisit(caller, id);
        return transactions.asCaller(acting, () -> versions.of(acting, id));
    }
}
