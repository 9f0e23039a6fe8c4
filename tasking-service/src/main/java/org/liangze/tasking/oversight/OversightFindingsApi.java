package org.liangze.tasking.oversight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.Span;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Findings over HTTP: those of a place for its offices, leaders, inspectors and administrators; the regulators' are those on
 * businesses; everybody else sees what is theirs to put right, and nothing of the check behind it.
 */
@RestController
class OversightFindingsApi {
    private final OversightFindings findings;
    private final ReadingChecks reading;
    private final Transactions transactions;
    private final Clock clock;

    OversightFindingsApi(OversightFindings findings, ReadingChecks reading, Transactions transactions, Clock clock) {
        this.findings = findings;
        this.reading = reading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Newest first; {@code period} as 2026, 2026-Q3 or 2026-09, null for this year. */
    @GetMapping("/oversight/findings")
    Page<FindingView> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable OversightParty party,
            @RequestParam @Nullable IssueState state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        Span span =
                period == null ? Span.year(CalendarInUse.dayOf(clock.instant()).getYear()) : Span.of(period);
        OversightFindings.Filter filter = new OversightFindings.Filter(
                OversightScope.place(caller, region), span.from(), span.to(), only(caller, party), state, own(caller));
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        UUID before = parts == null ? null : UUID.fromString(parts.getFirst());
        return Page.of(
                transactions.asCaller(caller, () -> reading.views(findings.list(filter, before, size + 1))),
                size,
                finding -> Cursor.of(finding.findingId()));
    }

    private static @Nullable OversightParty only(Caller caller, @Nullable OversightParty party) {
        return switch (caller.role()) {
            case REGULATOR, REGULATOR_HEAD -> OversightParty.BUSINESS;
            case CADRE, LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, BUSINESS, ADMINISTRATOR -> party;
        };
    }

    private static @Nullable UUID own(Caller caller) {
        return switch (caller.role()) {
            case OFFICE, LEADER, INSPECTOR, ADMINISTRATOR, REGULATOR, REGULATOR_HEAD -> null;
            case CADRE, UNIT_HEAD -> caller.personId();
            case BUSINESS -> caller.businessId();
            case LIAISON -> throw Refusal.notAllowed("role-not-allowed", "联络员不能查看督查问题");
        };
    }
}
