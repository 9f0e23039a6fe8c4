package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** The report after a warning talk is due (domain.md §7.30). */
final class TalkReportDueTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.TALK_REPORT_DUE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "约谈整改报告将到期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请提交整改报告", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/talks";
    }
}
