package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** A lead handed to a person, who decides (domain.md §7.32). */
final class AccountabilityLeadTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.ACCOUNTABILITY_LEAD;
    }

    @Override
    public String title(AlertRaised alert) {
        return "问责线索移交";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请核实情况，依规依纪处理，并登记处理结果。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/leads";
    }
}
