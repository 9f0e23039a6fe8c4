package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.MessageType;

/** The yearly duty report is to be handed in, or to be written again (domain.md §4.18). */
final class DutyReportDueTemplate implements Template<DutyReportDue> {
    @Override
    public MessageType type() {
        return MessageType.DUTY_REPORT_DUE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Notice> address(DutyReportDue report, LocalDate day) {
        return List.of(Notice.to(report.cadreId(), type(), "duty-report|" + report.reportId() + "|" + report.day())
                .in(String.valueOf(report.year()))
                .at(List.of(report.step()))
                .by(report.due()));
    }

    @Override
    public Text write(DutyReportDue report, Addressee to) {
        String what = report.year() + "年度履职报告";
        String reason = report.reason();
        String page = to.home() + "/reports";
        if (reason != null) {
            return new Text(
                    Words.title(what + "已退回，请修改后重新提交"),
                    Words.lines("退回原因：" + reason, "请于" + Words.day(report.due()) + " 24:00 前重新提交。"),
                    "上级食品安全办审阅了您的履职报告。",
                    page);
        }
        return new Text(
                Words.title(what + "，" + Words.day(report.due()) + "到期"),
                Words.lines(stillDue(report.due()), "全年数据已自动填好，您只需写明做法、问题和打算，签名提交。"),
                "包保干部每年向本级党委和上级食品安全办报告一次履职情况。",
                page);
    }

    static String stillDue(LocalDate due) {
        return "年度履职报告尚未提交，请于" + Words.day(due) + " 24:00 前提交。";
    }
}
