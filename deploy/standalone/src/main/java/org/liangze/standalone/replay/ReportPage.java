package org.liangze.standalone.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.scenario.Times;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Kind;
import tools.jackson.databind.JsonNode;

/** {@code report.html}: the timeline and the figures to look at, in one file that needs nothing else. */
final class ReportPage {
    private static final Map<Kind, String> KINDS = Map.ofEntries(
            Map.entry(Kind.TASK, "任务"),
            Map.entry(Kind.VISIT, "督导"),
            Map.entry(Kind.ISSUE, "问题"),
            Map.entry(Kind.HANDOFF, "通报监管"),
            Map.entry(Kind.CASE, "升级"),
            Map.entry(Kind.LETTER, "文书"),
            Map.entry(Kind.TALK, "约谈"),
            Map.entry(Kind.MESSAGE, "消息"),
            Map.entry(Kind.FILING, "备案"),
            Map.entry(Kind.REFUSAL, "不予受理"),
            Map.entry(Kind.EXCEPTION, "异常"));
    private static final List<String> COLUMNS =
            List.of("type", "subject", "to", "step", "state", "campaign", "due", "cause", "detail");
    private static final String STYLE = """
            body{font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:1200px;padding:0 1rem;color:#1f2933}
            table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d9dee4;padding:.3rem .5rem;text-align:left;vertical-align:top}
            th{background:#f3f5f7;position:sticky;top:0}.failed{background:#fdecea;padding:.5rem 1rem;white-space:pre-wrap}
            .met{background:#e8f5ec;padding:.5rem 1rem}td:first-child{white-space:nowrap}""";

    private ReportPage() {}

    static String of(Scenario scenario, Replay.Played played, List<String> failures) {
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title><style>%2$s</style></head><body>
                <h1>%1$s</h1>
                <p>%3$s 至 %4$s（北京时间）</p>
                %5$s
                <h2>指标</h2>
                %6$s
                <h2>时间线</h2>
                %7$s
                </body></html>
                """.formatted(
                        escape(scenario.title()),
                        STYLE,
                        Times.minute(scenario.from()),
                        Times.minute(scenario.until()),
                        verdict(scenario, failures),
                        figures(played),
                        timeline(played));
    }

    private static String verdict(Scenario scenario, List<String> failures) {
        if (failures.isEmpty()) {
            return "<p class=\"met\">%d 条预期全部符合。</p>"
                    .formatted(scenario.expectations().size());
        }
        return "<p class=\"failed\">%d 处与预期不符：\n%s</p>".formatted(failures.size(), escape(String.join("\n", failures)));
    }

    private static String figures(Replay.Played played) {
        StringBuilder rows = new StringBuilder();
        for (JsonNode entry : played.figures()) {
            for (JsonNode figure : entry.get("indicators")) {
                rows.append(row(List.of(
                        entry.get("at").asString().replace('T', ' '),
                        entry.get("period").asString(),
                        figure.path("name").asString(""),
                        figure.path("numerator").asString("0") + " / "
                                + figure.path("denominator").asString("0"),
                        figure.path("value").asString("不适用"))));
            }
        }
        return table(List.of("时刻", "周期", "指标", "分子 / 分母", "数值"), rows.toString());
    }

    private static String timeline(Replay.Played played) {
        String rows = played.timeline().facts().stream().map(ReportPage::row).collect(Collectors.joining());
        return table(List.of("时刻", "类别", "类型", "对象", "对谁", "步骤", "状态", "节点", "期限", "起因", "说明"), rows);
    }

    private static String row(Fact fact) {
        Map<String, List<String>> fields = fact.fields();
        List<String> cells = new java.util.ArrayList<>();
        cells.add(Times.minute(fact.at()).replace('T', ' '));
        cells.add(KINDS.getOrDefault(fact.kind(), fact.kind().word()));
        COLUMNS.forEach(column -> cells.add(String.join("、", fields.getOrDefault(column, List.of()))));
        return row(cells);
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + escape(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String table(List<String> headings, String rows) {
        String head = headings.stream().map(each -> "<th>" + each + "</th>").collect(Collectors.joining());
        return "<table><thead><tr>" + head + "</tr></thead><tbody>\n" + rows + "</tbody></table>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
