package org.liangze.kit.quiet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether a service has said everything it has to say and has heard everything that was said to it. */
public final class Quiet implements AutoCloseable {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Admin kafka;
    private final Map<String, Set<String>> topicsByGroup;

    Quiet(JdbcClient jdbc, Transactions transactions, Admin kafka, Map<String, Set<String>> topicsByGroup) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.kafka = kafka;
        this.topicsByGroup = topicsByGroup;
    }

    public boolean outboxEmpty() {
        return transactions.asSystem(() -> !jdbc.sql("select exists (select from outbox)")
                .query(Boolean.class)
                .single());
    }

    /**
     * The sum of the ends of all topics this service reads, if its consumers have caught up with them; else null. Equal sums
     * of two looks, with empty outboxes between, mean that nothing moved.
     */
    public @Nullable Long caughtUpAt() {
        try {
            long sum = 0;
            for (Map.Entry<String, Set<String>> group : topicsByGroup.entrySet()) {
                Map<TopicPartition, Long> ends = ends(group.getValue());
                Map<TopicPartition, OffsetAndMetadata> committed = kafka.listConsumerGroupOffsets(group.getKey())
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    if (end.getValue() > (done == null ? 0 : done.offset())) {
                        return null;
                    }
                    sum += end.getValue();
                }
            }
            return sum;
        } catch (ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Map<TopicPartition, Long> ends(Set<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        kafka.describeTopics(topics)
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        return kafka.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
