package org.liangze.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.liangze.kit.data.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes outbox rows to Kafka and deletes them once every replica has them. One relay at a time per shard (an advisory lock),
 * and a key always falls into the same shard, so a key's facts stay in order with any number of copies of the service. A
 * crash between sending and deleting sends a batch again; readers skip what they have seen.
 */
final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int SHARDS = 4;
    private static final int BATCH = 1000;
    private static final int BATCHES_ON = 20;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOOKING_SHARE = 9;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Producer<byte[], byte[]> producer;
    private final String source;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Relay(Transactions transactions, JdbcClient jdbc, Producer<byte[], byte[]> producer, String service) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.producer = producer;
        this.source = "/liangze/" + service;
    }

    void nudge() {
        wake.release();
    }

    private void loop() {
        while (running) {
            try {
                long began = System.nanoTime();
                if (drainAll() == 0) {
                    await(rest(Duration.ofNanos(System.nanoTime() - began)));
                }
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("outbox relay waits {} after a failure: {}", AFTER_FAILURE, e.toString());
                    await(AFTER_FAILURE);
                }
            }
        }
    }

    /**
     * How long to wait after a look that found nothing. A large transaction that is still open leaves many rows which every look
     * passes over; looking may not take more than a tenth of the time.
     */
    private static Duration rest(Duration look) {
        Duration longer = look.multipliedBy(LOOKING_SHARE);
        return longer.compareTo(LOOK) > 0 ? longer : LOOK;
    }

    private int drainAll() {
        int sent = 0;
        for (int shard = 0; shard < SHARDS && running; shard++) {
            sent += drainOn(shard);
        }
        return sent;
    }

    /**
     * Goes on where the last batch ended and not from the start: while a large transaction is open, what was deleted since it
     * began is still passed over by every look. Not for ever, because a row with an earlier number may be committed meanwhile.
     */
    private int drainOn(int shard) {
        int sent = 0;
        long after = 0;
        for (int batch = 0; batch < BATCHES_ON && running; batch++) {
            long from = after;
            List<OutboxRow> rows = transactions.asSystem(() -> drain(shard, from));
            sent += rows.size();
            if (rows.size() < BATCH) {
                break;
            }
            after = rows.getLast().id();
        }
        return sent;
    }

    private List<OutboxRow> drain(int shard, long after) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext(current_schema() || ' outbox'), :shard)")
                .param("shard", shard)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return List.of();
        }
        List<OutboxRow> rows = jdbc.sql("""
                select id, event_id, topic, type, key, cause, occurred_at, payload
                  from outbox
                 where shard = :shard and id > :after
                 order by id
                 limit :batch""")
                .param("shard", shard)
                .param("after", after)
                .param("batch", BATCH)
                .query(OutboxRow.class)
                .list();
        if (!rows.isEmpty()) {
            send(rows);
            jdbc.sql("delete from outbox where id = any(:ids)")
                    .param("ids", rows.stream().map(OutboxRow::id).toArray(Long[]::new))
                    .update();
        }
        return rows;
    }

    private void send(List<OutboxRow> rows) {
        List<Future<?>> sent = new ArrayList<>(rows.size());
        rows.forEach(row -> sent.add(producer.send(record(row))));
        producer.flush();
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a batch", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private ProducerRecord<byte[], byte[]> record(OutboxRow row) {
        byte[] value = row.payload() == null ? null : bytes(row.payload());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(), bytes(row.key()), value);
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(row.eventId().toString()));
        headers.add("ce_source", bytes(source));
        headers.add("ce_type", bytes(row.type()));
        headers.add("ce_subject", bytes(row.key()));
        headers.add("ce_time", bytes(row.occurredAt().toString()));
        headers.add("ce_sequence", bytes(Long.toString(row.id())));
        if (row.cause() != null) {
            headers.add("ce_causationid", bytes(row.cause().toString()));
        }
        headers.add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void await(Duration atMost) {
        try {
            if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(2));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
