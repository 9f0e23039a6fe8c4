package org.liangze.tasking.dutyreport;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.documents.Document;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.dutyreport.model.Figures;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Duty reports to be printed or taken into a spreadsheet. */
@RestController
class ReportFiles {
    private static final int PAGE = 1000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportReading reading;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    ReportFiles(ReportReading reading, Audit audit, Transactions transactions, Clock clock) {
        this.reading = reading;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** 409 before it is handed in. */
    @GetMapping("/duty-reports/{id}.pdf")
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable UUID id) {
        DutyReport report = transactions.asCaller(caller, () -> reading.visible(caller, id));
        Figures figures = report.figures();
        if (figures == null) {
            throw Refusal.conflict("duty-report-state", "履职报告尚未提交，不能打印").with("reportId", id);
        }
        Document paper = ReportPaper.of(report, figures);
        return file(MediaType.APPLICATION_PDF, "%s-%s.pdf".formatted(paper.title(), report.cadreName()), paper.pdf());
    }

    /** What the list shows, the same filter; logged as every export is. */
    @GetMapping("/duty-reports.csv")
    ResponseEntity<byte[]> csv(
            Caller caller,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String list) {
        DutyReports.Filter filter = new DutyReports.Filter(
                reading.year(year), region == null || region.isEmpty() ? caller.region() : region, ReportList.of(list));
        ReportCsv csv = new ReportCsv(clock.instant());
        transactions.asCaller(caller, () -> {
            DutyReport last = null;
            List<DutyReport> rows;
            do {
                rows = reading.page(
                        caller, filter, last == null ? null : last.region(), last == null ? null : last.id(), PAGE);
                csv.add(rows);
                last = rows.isEmpty() ? last : rows.getLast();
            } while (rows.size() == PAGE);
            audit.record(caller, "export-duty-reports", filter.region(), null, filter);
        });
        return file(CSV, "%d年度履职报告.csv".formatted(filter.year()), csv.bytes());
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
