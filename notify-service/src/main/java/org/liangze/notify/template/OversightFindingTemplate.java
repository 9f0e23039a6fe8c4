package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** What an oversight found, or how its rectification goes on (domain.md §7.32). */
final class OversightFindingTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.OVERSIGHT_FINDING;
    }

    @Override
    public String title(AlertRaised alert) {
        return "督查发现问题";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return switch (to.role()) {
            case OFFICE, LEADER, ADMINISTRATOR, INSPECTOR -> "请按时复核。";
            case CADRE, LIAISON, UNIT_HEAD, BUSINESS, REGULATOR, REGULATOR_HEAD ->
                AlertTemplate.by("请整改并提交整改情况", alert.due());
        };
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return AlertTemplate.oversightPage(alert);
    }
}
