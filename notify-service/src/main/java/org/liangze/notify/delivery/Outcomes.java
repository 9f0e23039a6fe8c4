package org.liangze.notify.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageDelivered;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.outbox.EventJson;
import org.liangze.kit.outbox.Outbox;
import org.liangze.notify.delivery.model.Fate;
import org.liangze.notify.message.model.MessageTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what became of mails, and tells the others. Only the holder of the lease may. */
@Component
class Outcomes {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of one mail, and when. */
    record Outcome(Outgoing mail, Fate fate, Instant at) {}

    void record(List<Outcome> outcomes, String owner) {
        delivered(
                outcomes.stream()
                        .filter(o -> o.fate() instanceof Fate.Delivered)
                        .toList(),
                owner);
        for (Outcome outcome : outcomes) {
            switch (outcome.fate()) {
                case Fate.Delivered() -> {}
                case Fate.Again again -> again(outcome.mail(), again, owner);
                case Fate.Parked(String reason) -> parked(outcome, reason, owner);
                case Fate.Unknown(String reason) -> finished(outcome.mail(), "UNKNOWN", reason, owner);
            }
        }
    }

    /** One statement for all, with their events: this is the path that every mail takes. */
    private void delivered(List<Outcome> outcomes, String owner) {
        if (outcomes.isEmpty()) {
            return;
        }
        Set<UUID> mine = new LinkedHashSet<>(jdbc.sql("""
                update delivery d
                   set state = 'DELIVERED', attempts = attempts + 1, delivered_at = o.at::timestamptz, lease_owner = null,
                       lease_until = null, last_error = null
                  from unnest(:ids, :ats) as o (id, at)
                 where d.delivery_id = o.id and d.state = 'SENDING' and d.lease_owner = :owner
                returning d.delivery_id""")
                .param("ids", ids(outcomes))
                .param("ats", outcomes.stream().map(o -> o.at().toString()).toArray(String[]::new))
                .param("owner", owner)
                .query(UUID.class)
                .list());
        publish(outcomes.stream()
                .filter(o -> mine.contains(o.mail().deliveryId()))
                .toList());
    }

    private void publish(List<Outcome> delivered) {
        if (delivered.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<MessageDelivered> events = delivered.stream()
                .map(o -> new MessageDelivered(o.mail().messageId(), o.mail().recipientId(), Channels.EMAIL, o.at()))
                .toList();
        jdbc.sql("""
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select e.id, :topic, :type, e.key, m.cause, :now::timestamptz, e.payload
                  from unnest(:ids, :keys, :messages, :payloads) with ordinality as e (id, key, message, payload, n)
                  join message m on m.message_id = e.message
                 order by e.n""")
                .param("topic", events.getFirst().topic())
                .param("type", MessageDelivered.TYPE)
                .param("now", Timestamp.from(now))
                .param("ids", events.stream().map(e -> Ids.next(now)).toArray(UUID[]::new))
                .param("keys", events.stream().map(e -> e.key().toString()).toArray(String[]::new))
                .param(
                        "messages",
                        events.stream().map(MessageDelivered::messageId).toArray(UUID[]::new))
                .param("payloads", events.stream().map(EventJson::write).toArray(String[]::new))
                .update();
        outbox.nudgeAfterCommit();
    }

    private void again(Outgoing mail, Fate.Again again, String owner) {
        jdbc.sql("""
                update delivery
                   set state = :state, next_try_at = :at, attempts = attempts + :burnt, resent = resent or :resend,
                       lease_owner = null, lease_until = null, last_error = :reason
                 where delivery_id = :id and state = 'SENDING' and lease_owner = :owner""")
                .param("state", again.burnt() ? "DEFERRED" : "PENDING")
                .param("at", Timestamp.from(again.at()))
                .param("burnt", again.burnt() ? 1 : 0)
                .param("resend", again.resend())
                .param("reason", again.reason())
                .param("id", mail.deliveryId())
                .param("owner", owner)
                .update();
    }

    private void parked(Outcome outcome, String reason, String owner) {
        Outgoing mail = outcome.mail();
        if (finished(mail, "PARKED", reason, owner)) {
            MessageUndeliverable event = new MessageUndeliverable(
                    mail.messageId(),
                    mail.recipientId(),
                    MessageTypes.of(mail.kind()),
                    Channels.EMAIL,
                    reason,
                    outcome.at());
            UUID cause = cause(mail.messageId());
            if (cause == null) {
                outbox.publish(event);
                return;
            }
            Cause.run(cause, () -> outbox.publish(event));
        }
    }

    private @Nullable UUID cause(UUID message) {
        return jdbc.sql("select cause from message where message_id = :id")
                .param("id", message)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private boolean finished(Outgoing mail, String state, String reason, String owner) {
        return jdbc.sql("""
                update delivery
                   set state = :state, attempts = attempts + 1, lease_owner = null, lease_until = null, last_error = :reason
                 where delivery_id = :id and state = 'SENDING' and lease_owner = :owner""")
                        .param("state", state)
                        .param("reason", reason)
                        .param("id", mail.deliveryId())
                        .param("owner", owner)
                        .update()
                == 1;
    }

    private static UUID[] ids(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> o.mail().deliveryId()).toArray(UUID[]::new);
    }
}
