package org.liangze.registry.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.registry.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates over HTTP; how early one counts as expiring is the policy certificate.warn-days. */
@RestController
class CertificateController {
    private final Transactions transactions;
    private final Certificates certificates;
    private final Policies policies;
    private final Clock clock;

    CertificateController(Transactions transactions, Certificates certificates, Policies policies, Clock clock) {
        this.transactions = transactions;
        this.certificates = certificates;
        this.policies = policies;
        this.clock = clock;
    }

    /** Certificates of a region; {@code expiring=true}: those that run out within the warning days or have run out. */
    @GetMapping("/certificates")
    Page<Certificate> list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "false") boolean expiring,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        KeepingRecords.requireReader(caller);
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        LocalDate today = clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
        List<String> after = Cursor.parts(cursor, 2);
        int size = Page.limit(limit);
        List<Certificate> rows = transactions.asSystem(() -> {
            int warnDays = policies.get("certificate.warn-days", place, today, Integer.class);
            LocalDate until = expiring ? today.plusDays(warnDays) : null;
            return certificates.list(place, until, today, warnDays, after, size + 1);
        });
        return Page.of(
                rows, size, last -> Cursor.of(last.validUntil() == null ? "infinity" : last.validUntil(), last.id()));
    }

    /** The caller's own trainings and certificates, the latest first. */
    @GetMapping("/trainings/mine")
    List<Certificates.OwnTraining> mine(Caller caller) {
        caller.require(Role.CADRE);
        return transactions.asSystem(() -> certificates.of(caller.personId()));
    }
}
