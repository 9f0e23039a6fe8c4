package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** Progress of units, never of persons (domain.md §8.35). */
final class BulletinTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.BULLETIN;
    }

    @Override
    public String title(AlertRaised alert) {
        return "督导进度通报";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请掌握进度，对进度偏慢的单位予以督促。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/tasks";
    }
}
