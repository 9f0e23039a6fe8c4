package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** Who is called to a warning talk is told 3 working days ahead (domain.md §7.30). */
final class TalkNoticeTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.TALK_NOTICE;
    }

    @Override
    public String title(AlertRaised alert) {
        return "约谈通知";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请按通知的时间、地点参加。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/talks";
    }
}
