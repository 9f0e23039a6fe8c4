package org.liangze.escalation.handoff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.table.XlsxTable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The list of hand-offs as a workbook: exactly what is filtered, page by page; who took what is in the audit trail, and without
 * that entry the file is not completed.
 */
@RestController
class HandoffExport {
    private static final int PAGE = 200;
    private static final List<String> HEADER = List.of(
            "主体", "区划", "问题", "情况", "等级", "问题状态", "整改期限", "承接部门", "主办", "来由", "通报状态", "回执号", "接收期限", "接收日期", "检查期限",
            "检查日期", "反馈期限", "反馈日期", "案号", "不予立案理由", "处置结果", "退回或移送理由");

    private final HandoffQueries queries;
    private final HandoffViews views;
    private final Transactions transactions;
    private final Audit audit;
    private final Days days;

    HandoffExport(HandoffQueries queries, HandoffViews views, Transactions transactions, Audit audit, Days days) {
        this.queries = queries;
        this.views = views;
        this.transactions = transactions;
        this.audit = audit;
        this.days = days;
    }

    /** What the audit trail keeps of an export. */
    record Exported(HandoffQuery filter, long rows) {}

    /** .xlsx; the filters of GET /handoffs. */
    @GetMapping("/exports/handoffs")
    void export(Caller caller, @ParameterObject HandoffQuery query, HttpServletResponse response) throws IOException {
        HandoffController.requireReader(caller);
        HandoffQueries.Filter filter = query.filter();
        List<HandoffView> page = page(caller, filter, null);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("handoffs-%s.xlsx".formatted(days.today()))
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (XlsxTable table = new XlsxTable(response.getOutputStream())) {
            table.row(HEADER);
            long rows = 0;
            while (!page.isEmpty()) {
                for (HandoffView row : page) {
                    table.row(cells(row));
                }
                rows += page.size();
                HandoffView last = page.getLast();
                page = page.size() < PAGE
                        ? List.of()
                        : page(caller, filter, new HandoffQueries.Place(last.handedOverAt(), last.handoffId()));
            }
            Exported exported = new Exported(query, rows);
            transactions.asCaller(caller, () -> audit.record(caller, "export", "handoffs", null, exported));
        }
    }

    private List<HandoffView> page(Caller caller, HandoffQueries.Filter filter, HandoffQueries.@Nullable Place after) {
        return transactions.asCaller(caller, () -> views.list(caller, queries.page(caller, filter, after, PAGE)));
    }

    private static List<String> cells(HandoffView row) {
        HandoffView.About issue = row.issue();
        if (issue == null) {
            throw new IllegalStateException("hand-off " + row.handoffId() + " without its issue");
        }
        return List.of(
                issue.businessName(),
                issue.regionName(),
                issue.itemTitle(),
                issue.note(),
                issue.severity().chinese(),
                issue.stateName(),
                shown(issue.due()),
                row.receiverName(),
                row.lead() ? "是" : "",
                row.originName(),
                row.stateName(),
                text(row.receipt()),
                due(row, "ACCEPT"),
                done(row, "ACCEPT"),
                due(row, "INSPECT"),
                done(row, "INSPECT"),
                due(row, "REPORT"),
                done(row, "REPORT"),
                text(row.caseNumber()),
                text(row.disposalReason()),
                text(row.outcome()),
                text(row.returnReason()));
    }

    private static String due(HandoffView row, String step) {
        return row.steps().stream()
                .filter(one -> one.step().equals(step))
                .map(one -> shown(one.due()))
                .findFirst()
                .orElse("");
    }

    private static String done(HandoffView row, String step) {
        return row.steps().stream()
                .filter(one -> one.step().equals(step))
                .map(one -> shown(one.doneAt()))
                .findFirst()
                .orElse("");
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
