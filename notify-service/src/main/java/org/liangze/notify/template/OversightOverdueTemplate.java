package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A finding was not put right in time. */
final class OversightOverdueTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.OVERSIGHT_OVERDUE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "督查整改逾期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return switch (to.role()) {
            case OFFICE, LEADER, ADMINISTRATOR, INSPECTOR -> "请跟进整改情况。";
            case CADRE, LIAISON, UNIT_HEAD, BUSINESS, REGULATOR, REGULATOR_HEAD -> "请立即整改并提交整改情况。";
        };
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.oversightPage(alert);
    }
}
