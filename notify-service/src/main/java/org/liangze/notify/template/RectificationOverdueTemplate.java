package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A rectification was not made in time (domain.md §7.27). */
final class RectificationOverdueTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.RECTIFICATION_OVERDUE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "整改逾期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return switch (to.role()) {
            case BUSINESS -> "请立即整改并提交整改情况。";
            case REGULATOR, REGULATOR_HEAD -> "请依法督促主体整改。";
            case CADRE, LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, ADMINISTRATOR -> "请跟进整改情况。";
        };
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.issuePage(alert);
    }

    @Override
    public List<String> matters(AlertRaised alert) {
        return AlertTemplate.untilClosed(alert);
    }
}
