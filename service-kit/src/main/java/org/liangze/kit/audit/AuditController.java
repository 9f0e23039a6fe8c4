package org.liangze.kit.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The trail over HTTP, for administrators and for offices of their own region. */
@RestController
class AuditController {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What an export was of, as its own entry says. */
    record Exported(AuditFilter filter, long rows) {}

    private final Transactions transactions;
    private final AuditTrail trail;
    private final AuditVerification verification;
    private final Audit audit;
    private final ActNames names;
    private final JsonMapper json;

    AuditController(
            Transactions transactions,
            AuditTrail trail,
            AuditVerification verification,
            Audit audit,
            ActNames names,
            JsonMapper json) {
        this.transactions = transactions;
        this.trail = trail;
        this.verification = verification;
        this.audit = audit;
        this.names = names;
        this.json = json;
    }

    /** Newest first; {@code from} and {@code to} are days in Shanghai, both included. */
    @GetMapping("/audit")
    Page<AuditView> list(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable String act,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        AuditFilter filter = filter(caller, region, person, act, subject, from, to);
        int size = Page.limit(limit);
        List<AuditEntry> rows = transactions.asCaller(caller, () -> trail.page(filter, before(cursor), size + 1));
        Page<AuditEntry> page = Page.of(rows, size, last -> Cursor.of(last.id()));
        return new Page<>(
                page.items().stream()
                        .map(entry -> AuditView.of(entry, names, json))
                        .toList(),
                page.next());
    }

    /** Everything the list would show, as CSV. The export is itself on the trail before its first line leaves. */
    @GetMapping("/audit/export")
    void export(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable String act,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = filter(caller, region, person, act, subject, from, to);
        long before = transactions.asCaller(caller, () -> {
            long end = trail.newestId() + 1;
            audit.record(caller, "export-audit", "audit", null, new Exported(filter, trail.count(filter, end)));
            return end;
        });
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=audit.csv");
        OutputStream out = response.getOutputStream();
        transactions.asCaller(caller, () -> {
            try (AuditCsv csv = new AuditCsv(out, names)) {
                trail.each(filter, before, csv::add);
            }
        });
    }

    /** Follows every chain of the region from its beginning. */
    @GetMapping("/audit/verify")
    AuditVerification.Result verify(Caller caller, @RequestParam(defaultValue = "") String region) {
        String place = filter(caller, region, null, null, null, null, null).region();
        return transactions.asCaller(caller, () -> verification.verify(place));
    }

    private static AuditFilter filter(
            Caller caller,
            String region,
            @Nullable UUID person,
            @Nullable String act,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        caller.require(Role.ADMINISTRATOR, Role.OFFICE);
        String place = region.isEmpty() ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("outside-scope", "地区 %s 不在您的辖区内".formatted(place));
        }
        return new AuditFilter(
                place,
                person,
                act,
                subject,
                from == null ? null : from.atStartOfDay(SHANGHAI).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static long before(@Nullable String cursor) {
        List<String> parts = Cursor.parts(cursor, 1);
        try {
            return parts == null ? Long.MAX_VALUE : Long.parseLong(parts.getFirst());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "翻页标记无效，请从第一页重新打开");
        }
    }
}
