package org.liangze.notify.template;

import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.MessageType;

/** At most one digest of the exception queue per owner and day. */
final class ExceptionTemplate implements AlertTemplate {
    @Override
    public MessageType type() {
        return MessageType.EXCEPTION;
    }

    @Override
    public String title(AlertRaised alert) {
        return "异常事项待处理";
    }

    @Override
    public String toDo(AlertRaised alert, Addressee to) {
        return "请在异常列表中逐项处理。";
    }

    @Override
    public String page(AlertRaised alert, Addressee to) {
        return "/exceptions";
    }
}
