package org.liangze.kit.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Event;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Publishes facts by writing them down in the transaction that makes them true; the relay takes them to Kafka. */
public final class Outbox {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Runnable nudge;

    Outbox(JdbcClient jdbc, Clock clock, Runnable nudge) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nudge = nudge;
    }

    public void publish(Event event) {
        write(event.topic(), event.type(), event.key(), EventJson.write(event));
    }

    /** Erases the latest state of a key from a compacted topic. */
    public void publishTombstone(String topic, UUID key) {
        write(topic, "tombstone", key, null);
    }

    /** Tells the relay that rows were written, by SQL perhaps, so that it need not wait for its next look. */
    public void nudgeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge.run();
            }
        });
    }

    private void write(String topic, String type, UUID key, @Nullable String payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a fact can only be published inside the transaction that makes it true: " + type);
        }
        Instant now = clock.instant();
        jdbc.sql("""
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                values (:id, :topic, :type, :key, :cause, :now, :payload)""")
                .param("id", Ids.next(now))
                .param("topic", topic)
                .param("type", type)
                .param("key", key.toString())
                .param("cause", Cause.current())
                .param("now", Timestamp.from(now))
                .param("payload", payload)
                .update();
        nudgeAfterCommit();
    }
}
