package org.liangze.tasking.dutyreport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.tasking.dutyreport.model.Figures;

/**
 * Duty reports as a CSV that Excel opens: UTF-8 with a mark. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front (quality.md, Security).
 */
final class ReportCsv {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

    private final StringBuilder out = new StringBuilder("\ufeff");
    private final Instant now;

    ReportCsv(Instant now) {
        this.now = now;
        line(Stream.of(
                "年度", "姓名", "单位", "地区", "层级", "状态", "截止日期", "提交时间", "是否逾期提交", "应完成督导", "按期完成", "逾期完成", "未完成", "发现问题",
                "已核实或销号", "主要做法", "存在问题", "下步打算"));
    }

    void add(List<DutyReport> reports) {
        reports.forEach(this::add);
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(DutyReport report) {
        Figures figures = report.figures();
        Instant submitted = report.submittedAt();
        line(Stream.concat(
                Stream.of(
                        report.year() + "",
                        report.cadreName(),
                        report.unit(),
                        report.regionName(),
                        report.level().chinese(),
                        report.stateName(now),
                        report.due().toString(),
                        submitted == null ? "" : TIME.format(submitted),
                        yesNo(report.late())),
                Stream.concat(
                        numbers(figures),
                        Stream.of(
                                report.texts().practices(),
                                report.texts().problems(),
                                report.texts().plans()))));
    }

    /** Empty before hand-in: nobody has vouched for any. */
    private static Stream<String> numbers(@Nullable Figures f) {
        return f == null
                ? Stream.generate(() -> "").limit(6)
                : Stream.of(f.due(), f.onTime(), f.late(), f.missed(), f.found(), f.settled())
                        .map(String::valueOf);
    }

    private static String yesNo(@Nullable Boolean is) {
        return is == null ? "" : is ? "是" : "否";
    }

    private void line(Stream<String> cells) {
        out.append(cells.map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** A leading = + - @, tab or line break begins a formula, also behind blanks and in full width. */
    static String cell(String text) {
        String start = text.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        String safe = formula || control ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
