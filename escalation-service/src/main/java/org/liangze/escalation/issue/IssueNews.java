package org.liangze.escalation.issue;

import java.util.UUID;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.MessageType;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.issue.model.Act;
import org.liangze.escalation.issue.model.Standing;
import org.springframework.stereotype.Component;

/** Tells those whom an act concerns: the business, the cadre, the regulator in charge who took the issue up. */
@Component
class IssueNews {
    private final Alerts alerts;

    IssueNews(Alerts alerts) {
        this.alerts = alerts;
    }

    void spread(Standing standing, Issue now, Act act) {
        String said = act.detail() == null ? "" : "：" + act.detail();
        switch (act.verb()) {
            case RECTIFY -> submitted(now, said);
            case REJECT ->
                tell(
                        now,
                        now.businessId(),
                        MessageType.RECTIFICATION_REJECTED,
                        "整改未通过%s，请于%s前重新整改".formatted(said, now.due()),
                        "您提交的整改被退回");
            case REOPEN -> {
                String text = "已重新打开%s，请于%s前重新整改".formatted(said, now.due());
                tell(now, now.businessId(), MessageType.RECTIFICATION_REJECTED, text, "您已销号的问题被重新打开");
                if (standing != Standing.CADRE) {
                    tell(now, now.cadre(), MessageType.RECTIFICATION_REJECTED, text, "您包保的主体已销号的问题被重新打开");
                }
            }
            case VERIFY -> {
                tell(now, now.businessId(), MessageType.ISSUE_CLOSED, "已复核销号", "您的问题已办结");
                if (standing == Standing.REGULATOR) {
                    tell(now, now.cadre(), MessageType.ISSUE_CLOSED, "已由监管部门复核销号", "您包保的主体的问题已办结");
                }
            }
        }
    }

    /** What a body reported; {@code result}: with what others reported before. */
    void result(Issue now, String body, String result) {
        tell(
                now,
                now.cadre(),
                MessageType.ISSUE_RESULT,
                "%s反馈处置结果“%s”：%s".formatted(body, now.state().chinese(), result),
                "您包保的主体的问题有了处置结果");
    }

    private void submitted(Issue now, String said) {
        tell(now, now.cadre(), MessageType.RECTIFICATION_SUBMITTED, "已提交整改%s，请复核".formatted(said), "您包保的主体提交了整改");
        if (now.acceptedOn() != null && now.regulatorId() != null) {
            tell(now, now.regulatorId(), MessageType.RECTIFICATION_SUBMITTED, "已提交整改%s".formatted(said), "您接收的问题提交了整改");
        }
    }

    private void tell(Issue issue, UUID recipient, MessageType message, String text, String why) {
        alerts.raise(Alert.plain(
                        "issue|%s|%d".formatted(issue.issueId(), issue.version()),
                        recipient,
                        message,
                        issue.business(),
                        "%s“%s”%s。".formatted(issue.businessName(), issue.itemTitle(), text),
                        why)
                .about(issue.issueId())
                .by(issue.due())
                .urgent(issue.severity() == IssueClass.L3));
    }
}
