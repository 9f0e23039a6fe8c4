package org.liangze.escalation.alert;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.AlertRaised;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Raises alerts, inside the transaction that made them necessary. */
@Component
public class Alerts {
    private final Outbox outbox;
    private final Days days;

    Alerts(Outbox outbox, Days days) {
        this.outbox = outbox;
        this.days = days;
    }

    public void raise(Alert alert) {
        LocalDate today = days.today();
        UUID id = Ids.named("alert", alert.recipientId(), alert.message(), today, alert.subject());
        outbox.publish(new AlertRaised(
                id,
                alert.recipientId(),
                alert.message(),
                alert.step(),
                alert.ladder(),
                alert.businesses(),
                alert.issueId(),
                alert.cadreId(),
                alert.due(),
                today,
                alert.urgent(),
                alert.text(),
                alert.why()));
    }
}
