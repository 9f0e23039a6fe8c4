package org.liangze.kit.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.liangze.contracts.Dead;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What could not be handled, kept with its reason until somebody replays it. */
public final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final DeadEnds deadEnds;
    private final Map<String, Consumer<Arrived>> consumers = new ConcurrentHashMap<>();

    DeadLetters(Transactions transactions, JdbcClient jdbc, Clock clock, DeadEnds deadEnds) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.deadEnds = deadEnds;
    }

    void register(String consumer, Consumer<Arrived> again) {
        consumers.put(consumer, again);
    }

    void park(String consumer, Arrived record, RuntimeException reason) {
        UUID id = Ids.named("dead-letter", consumer, record.id());
        LOG.error("parked event {} of type {} for {}", record.id(), record.type(), consumer, reason);
        transactions.asSystem(() -> {
            int fresh = jdbc.sql("""
                    insert into dead_letter (id, consumer, topic, key, event_id, type, occurred_at, payload, reason, parked_at)
                    values (:id, :consumer, :topic, :key, :event, :type, :occurred, :payload, :reason, :now)
                    on conflict (id) do nothing""")
                    .param("id", id)
                    .param("consumer", consumer)
                    .param("topic", record.topic())
                    .param("key", record.key())
                    .param("event", record.id())
                    .param("type", record.type())
                    .param("occurred", Timestamp.from(record.time()))
                    .param("payload", record.data())
                    .param("reason", String.valueOf(reason))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (fresh == 1) {
                deadEnds.report(
                        id,
                        new Dead(
                                "event-parked",
                                record.type(),
                                null,
                                "",
                                "有一条数据未能处理，已暂存：%s。请系统管理员查明原因后重放。".formatted(record.type())));
            }
        });
    }

    /**
     * Tries a parked event again.
     *
     * @throws IllegalArgumentException when no such event is parked
     */
    public void replay(UUID id) {
        Parked parked = transactions.asSystem(() -> jdbc.sql("""
                select consumer, topic, key, event_id, type, occurred_at, payload
                  from dead_letter where id = :id and replayed_at is null""")
                .param("id", id)
                .query(Parked.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no parked event " + id)));
        Consumer<Arrived> again = consumers.get(parked.consumer());
        if (again == null) {
            throw new IllegalArgumentException("this service has no consumer " + parked.consumer());
        }
        transactions.asSystem(() -> {
            again.accept(parked.arrived());
            jdbc.sql("update dead_letter set replayed_at = :now where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .update();
        });
    }
}
