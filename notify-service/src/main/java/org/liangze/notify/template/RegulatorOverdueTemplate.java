package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A step of the regulator was missed (domain.md §7.29). */
final class RegulatorOverdueTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.REGULATOR_OVERDUE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "处置步骤逾期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return switch (to.role()) {
            case REGULATOR -> "请立即办理。";
            case REGULATOR_HEAD -> "请督促办理。";
            case CADRE, LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, BUSINESS, ADMINISTRATOR -> "请协调监管部门尽快办理。";
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
