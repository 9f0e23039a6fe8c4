package org.liangze.escalation.handoff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.HandoffChanged;
import org.liangze.contracts.HandoffState;
import org.liangze.contracts.MessageType;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells the other services what happened in the ledger, and a receiver again what it did not hear. */
@Component
class HandoffNews {
    private final Outbox outbox;
    private final Alerts alerts;

    HandoffNews(Outbox outbox, Alerts alerts) {
        this.outbox = outbox;
        this.alerts = alerts;
    }

    void changed(Matter matter, Handoff row, String act, @Nullable String detail, @Nullable UUID by) {
        changed(matter, row, row.state(), act, detail, by);
    }

    void changed(
            Matter matter, Handoff row, HandoffState state, String act, @Nullable String detail, @Nullable UUID by) {
        outbox.publish(new HandoffChanged(
                row.handoffId(),
                row.issueId(),
                matter.businessId(),
                matter.businessName(),
                row.body(),
                row.receiverId(),
                row.round(),
                state,
                act,
                row.receipt(),
                row.caseNumber(),
                row.acceptBy(),
                row.inspectBy(),
                row.reportBy(),
                detail,
                by));
    }

    void sentAgain(Matter matter, Handoff row, UUID receiver) {
        alerts.raise(Alert.plain(
                        "handoff|%s|%d".formatted(row.handoffId(), row.attempts()),
                        receiver,
                        MessageType.ISSUE_HANDED_OVER,
                        new BusinessRef(matter.businessId(), matter.businessName()),
                        "%s“%s”已通报您单位，此前的通报未能送达。".formatted(matter.businessName(), matter.title()),
                        "您单位是该主体所在地的监管或承接部门")
                .about(matter.issueId())
                .by(row.acceptBy())
                .urgent(matter.isUrgent()));
    }
}
