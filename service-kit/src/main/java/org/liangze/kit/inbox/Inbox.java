package org.liangze.kit.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangze.contracts.Event;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.outbox.EventJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/**
 * The one place where "seen before?" is answered. A batch is one transaction; if anything in it fails, its records are tried
 * one by one, each in its own: what can heal (the database is away) goes back to Kafka and comes again, what cannot is parked
 * in {@code dead_letter} with its reason, and the rest go on.
 */
public final class Inbox {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final DeadLetters deadLetters;

    Inbox(Transactions transactions, JdbcClient jdbc, DeadLetters deadLetters) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.deadLetters = deadLetters;
    }

    /** A consumer of facts: each handled once, in one transaction with its effect. Types without a handler are passed over. */
    public Consumer<Message<List<byte[]>>> events(String consumer, Handler<?>... handlers) {
        Map<String, Handler<?>> byType = Arrays.stream(handlers)
                .collect(Collectors.toMap(handler -> typeName(handler.type()), Function.identity()));
        deadLetters.register(consumer, arrived -> handle(consumer, byType, List.of(arrived)));
        return batch -> {
            List<Arrived> mine = Arrived.all(batch).stream()
                    .filter(one -> byType.containsKey(one.type()) || one.type().equals("malformed"))
                    .toList();
            inOneOrOneByOne(consumer, mine, records -> handle(consumer, byType, records));
        };
    }

    /** A consumer of states: the latest per key of the batch; {@code apply} ignores versions it has passed. */
    public <E extends Event> Consumer<Message<List<byte[]>>> states(Class<E> type, Consumer<List<E>> apply) {
        return states(type, apply, erased -> {});
    }

    /** The same, told of erased keys too. */
    public <E extends Event> Consumer<Message<List<byte[]>>> states(
            Class<E> type, Consumer<List<E>> apply, Consumer<List<UUID>> erase) {
        String consumer = "state " + typeName(type);
        deadLetters.register(consumer, arrived -> applyLatest(type, List.of(arrived), apply, erase));
        return batch ->
                inOneOrOneByOne(consumer, Arrived.all(batch), records -> applyLatest(type, records, apply, erase));
    }

    private <E extends Event> void applyLatest(
            Class<E> type, List<Arrived> records, Consumer<List<E>> apply, Consumer<List<UUID>> erase) {
        Map<String, Arrived> latest = new LinkedHashMap<>();
        records.forEach(record -> latest.put(record.key(), record));
        List<E> states = latest.values().stream()
                .filter(record -> record.data() != null)
                .map(record -> EventJson.read(record.payload(), type))
                .toList();
        List<UUID> erased = latest.values().stream()
                .filter(record -> record.data() == null)
                .map(record -> UUID.fromString(record.key()))
                .toList();
        transactions.asSystem(() -> {
            if (!states.isEmpty()) {
                apply.accept(states);
            }
            if (!erased.isEmpty()) {
                erase.accept(erased);
            }
        });
    }

    private void handle(String consumer, Map<String, Handler<?>> byType, List<Arrived> records) {
        transactions.asSystem(() -> {
            Set<UUID> fresh = claim(consumer, records);
            for (Arrived record : records) {
                if (fresh.remove(record.id())) {
                    Handler<?> handler = byType.get(record.type());
                    if (handler == null) {
                        throw new IllegalArgumentException("not a CloudEvent of ours");
                    }
                    Cause.run(record.id(), () -> handler.handle(record));
                }
            }
        });
    }

    private Set<UUID> claim(String consumer, List<Arrived> records) {
        return new LinkedHashSet<>(jdbc.sql("""
                insert into inbox (consumer, event_id)
                select :consumer, id from unnest(:ids) id order by id
                    on conflict do nothing
                returning event_id""")
                .param("consumer", consumer)
                .param("ids", records.stream().map(Arrived::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void inOneOrOneByOne(String consumer, List<Arrived> records, Consumer<List<Arrived>> work) {
        if (records.isEmpty()) {
            return;
        }
        try {
            work.accept(records);
        } catch (RuntimeException whole) {
            for (Arrived record : records) {
                alone(consumer, record, work);
            }
        }
    }

    private void alone(String consumer, Arrived record, Consumer<List<Arrived>> work) {
        try {
            work.accept(List.of(record));
        } catch (RuntimeException e) {
            if (Infrastructure.mayHeal(e)) {
                throw new BatchListenerFailedException("will be tried again", e, record.index());
            }
            deadLetters.park(consumer, record, e);
        }
    }

    private static String typeName(Class<? extends Event> type) {
        try {
            return (String) type.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is not an event record", e);
        }
    }
}
