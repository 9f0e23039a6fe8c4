package org.liangze.standalone.replay.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Event;
import org.liangze.contracts.EventTypes;
import org.liangze.contracts.Topics;
import org.liangze.kit.outbox.EventJson;

/** Reads every event topic from its beginning, a little at a time, as one more consumer without a group. */
public final class Hearing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    public Hearing(String kafka) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = Topics.EVENTS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything said since the last time, by time; what was said at one instant stays in the order of its topic and key. */
    public List<Said> news() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<Said> heard = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(PATIENCE)) {
                read(message).forEach(heard::add);
            }
        }
        heard.sort(Comparator.comparing(Said::time));
        return heard;
    }

    private static Stream<Said> read(ConsumerRecord<byte[], byte[]> message) {
        String type = header(message, "ce_type");
        String id = header(message, "ce_id");
        String time = header(message, "ce_time");
        if (message.value() == null || type == null || id == null || time == null) {
            return Stream.empty();
        }
        String cause = header(message, "ce_causationid");
        return EventTypes.find(type).stream()
                .map(event -> new Said(
                        UUID.fromString(id),
                        Instant.parse(time),
                        cause == null ? null : UUID.fromString(cause),
                        type.substring(0, type.indexOf('.')),
                        event(message, event)));
    }

    private static Event event(ConsumerRecord<byte[], byte[]> message, Class<? extends Event> type) {
        return EventJson.read(new String(message.value(), UTF_8), type);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
