package org.liangze.tasking.dutyreport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.tasking.dutyreport.model.ReportRules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The yearly duty report (domain.md §4.18) over HTTP. */
@RestController
class DutyReportsApi {
    private final ReportReading reading;
    private final Reporting reporting;
    private final Commands commands;
    private final Transactions transactions;

    DutyReportsApi(ReportReading reading, Reporting reporting, Commands commands, Transactions transactions) {
        this.reading = reading;
        this.reporting = reporting;
        this.commands = commands;
        this.transactions = transactions;
    }

    /**
     * What the cadre wrote.
     *
     * @param revision the one it was written over
     * @param signature data URL of a PNG; for handing in only
     */
    record Written(
            int revision,
            @Nullable String practices,
            @Nullable String problems,
            @Nullable String plans,
            @Nullable String signature) {
        ReportRules.Texts texts() {
            return new ReportRules.Texts(text(practices), text(problems), text(plans));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /** Why a report is sent back, and until when it is to come again. */
    record Return(@Nullable String reason, @Nullable LocalDate due) {}

    /** The caller's own, the latest year first; empty before 1 November of the first. */
    @GetMapping("/duty-reports/mine")
    List<ReportView> mine(Caller caller) {
        caller.require(Role.CADRE);
        return transactions.asCaller(caller, () -> reading.mine(caller));
    }

    /**
     * Those of a place, the caller's own unless a narrower one is given, by region; this year's unless another is asked for.
     *
     * @param list one of open, submitted, returned, overdue, acknowledged
     */
    @GetMapping("/duty-reports")
    Page<ReportView.Line> list(
            Caller caller,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String list,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        DutyReports.Filter filter = new DutyReports.Filter(
                reading.year(year), region == null || region.isEmpty() ? caller.region() : region, ReportList.of(list));
        return transactions.asCaller(caller, () -> reading.list(caller, filter, cursor, Page.limit(limit)));
    }

    @GetMapping("/duty-reports/{id:[0-9a-f-]{36}}")
    ReportView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> reading.one(caller, id));
    }

    @PutMapping("/duty-reports/{id}/draft")
    ReportView save(Caller caller, @PathVariable UUID id, @RequestBody Written written) {
        return transactions.asCaller(
                caller, () -> reading.view(caller, reporting.save(caller, id, written.revision(), written.texts())));
    }

    /** Once; the figures are frozen. 400 with what is missing, 409 when it was handed in or changed meanwhile. */
    @PostMapping("/duty-reports/{id}/submit")
    ReportView submit(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Written written) {
        return run(
                caller,
                key,
                List.of("submit", id, written),
                () -> reporting.submit(caller, id, written.revision(), written.texts(), written.signature()));
    }

    @PostMapping("/duty-reports/{id}/acknowledge")
    ReportView acknowledge(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return run(caller, key, List.of("acknowledge", id), () -> reporting.acknowledge(caller, id));
    }

    @PostMapping("/duty-reports/{id}/return")
    ReportView sendBack(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Return back) {
        return run(
                caller,
                key,
                List.of("return", id, back),
                () -> reporting.sendBack(caller, id, back.reason(), back.due()));
    }

    private ReportView run(Caller caller, IdempotencyKey key, Object request, Supplier<DutyReport> act) {
        return commands.run(caller, key, request, ReportView.class, () -> reading.view(caller, act.get()));
    }
}
