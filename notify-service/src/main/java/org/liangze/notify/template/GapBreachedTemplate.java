package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** Five working days are over and nobody was named (domain.md §3.6). */
final class GapBreachedTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.GAP_BREACHED;
    }

    @Override
    public String title(AlertRaised alert) {
        return "包保悬空逾期";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请督促尽快重新确定包保干部。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/queue";
    }
}
