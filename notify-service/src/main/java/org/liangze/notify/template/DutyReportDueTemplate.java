package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** The yearly duty report (domain.md §4.18). */
final class DutyReportDueTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.DUTY_REPORT_DUE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "年度履职报告";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请填写并提交履职报告", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/tasks";
    }
}
