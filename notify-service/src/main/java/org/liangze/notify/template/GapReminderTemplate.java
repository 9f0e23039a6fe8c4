package org.liangze.notify.template;

import java.util.List;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** Days 1, 3 and 4 of a gap (domain.md §3.6). */
final class GapReminderTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.GAP_REMINDER;
    }

    @Override
    public String title(AlertRaised alert) {
        return "包保悬空提醒";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return AlertTemplate.by("请重新确定包保干部", alert.due());
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return to.home().equals("/m") ? "/tasks" : "/gaps";
    }

    @Override
    public List<String> matters(AlertRaised alert) {
        return gaps(alert);
    }

    private static List<String> gaps(AlertRaised alert) {
        return alert.businesses().stream().map(b -> Matters.gap(b.id())).toList();
    }
}
