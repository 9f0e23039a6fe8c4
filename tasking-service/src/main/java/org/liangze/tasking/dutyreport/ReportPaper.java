package org.liangze.tasking.dutyreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.documents.Signature;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.dutyreport.model.Figures;

/** A duty report as a paper: to the party committee of the same level and the office above. */
final class ReportPaper {
    private ReportPaper() {}

    /** Of a report that is handed in, with its figures as they stood then. */
    static Document of(DutyReport report, Figures figures) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Line("姓\u3000\u3000名：" + report.cadreName()));
        body.add(new Block.Line("工作单位：" + report.unit()));
        body.add(new Block.Line("包保层级：" + report.level().chinese() + "\u3000\u3000所在地区：" + report.regionName()));
        body.add(new Block.Heading("一、全年数据（截至%s）".formatted(date(CalendarInUse.dayOf(figures.at())))));
        body.add(table(figures));
        part(body, "二、主要做法", report.texts().practices());
        part(body, "三、存在问题", report.texts().problems());
        part(body, "四、下步打算", report.texts().plans());
        LocalDate on = CalendarInUse.dayOf(Objects.requireNonNull(report.submittedAt()));
        return Document.titled("%d年度食品安全包保履职报告".formatted(report.year()), body, report.submittedAt())
                .to("本级党委、上级食品安全委员会办公室")
                .signed(new Signature("报告人：", report.signature(), date(on)));
    }

    private static Block.Table table(Figures f) {
        return new Block.Table(
                List.of(
                        Block.Column.of("项目", 34),
                        Block.Column.centred("数量", 16),
                        Block.Column.of("项目", 34),
                        Block.Column.centred("数量", 16)),
                List.of(
                        row("应完成督导（次）", f.due(), "按期完成（次）", f.onTime()),
                        row("逾期完成（次）", f.late(), "未完成（次）", f.missed()),
                        row("完成率", f.completion(), "未到期任务（次）", f.open()),
                        row("现包保主体（家）", f.businesses(), "全年督导主体（家）", f.visited()),
                        row("督导总次数（次）", f.visits(), "其中现场督导（次）", f.onSite()),
                        row("视频督导（次）", f.video(), "集中督导（次）", f.collective()),
                        row("发现问题（个）", f.found(), "其中当场改（个）", f.l1()),
                        row("限期改（个）", f.l2(), "涉嫌违法、重大（个）", f.l3()),
                        row("已核实或销号（个）", f.settled(), "整改率", f.rectification()),
                        row("最早未销号问题发现于", f.oldestOpen() == null ? "无" : date(f.oldestOpen()), "", "")));
    }

    private static List<String> row(String first, Object n, String second, Object m) {
        return List.of(first, n.toString(), second, m.toString());
    }

    private static void part(List<Block> body, String title, String text) {
        body.add(new Block.Heading(title));
        text.lines().filter(line -> !line.isBlank()).map(Block.Paragraph::new).forEach(body::add);
    }

    private static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
