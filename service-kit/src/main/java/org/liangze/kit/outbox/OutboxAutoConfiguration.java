package org.liangze.kit.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liangze.contracts.Topics;
import org.liangze.kit.data.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Topics, the outbox, and its relay. */
@AutoConfiguration
class OutboxAutoConfiguration {
    @Bean
    NewTopics topics(
            @Value("${liangze.kafka-partitions:4}") int partitions,
            @Value("${liangze.kafka-replicas:1}") int replicas) {
        Stream<NewTopic> states = Topics.STATES.stream()
                .map(name -> TopicBuilder.name(name)
                        .partitions(partitions)
                        .replicas(replicas)
                        .compact()
                        .build());
        Stream<NewTopic> events = Topics.EVENTS.stream()
                .map(name -> TopicBuilder.name(name)
                        .partitions(partitions)
                        .replicas(replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, "2592000000")
                        .build());
        return new NewTopics(Stream.concat(states, events).toArray(NewTopic[]::new));
    }

    @Bean
    Relay outboxRelay(
            Transactions transactions,
            JdbcClient jdbc,
            @Value("${liangze.kafka}") String kafka,
            @Value("${liangze.service}") String service) {
        return new Relay(transactions, jdbc, producer(kafka, service), service);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock clock, Relay relay) {
        return new Outbox(jdbc, clock, relay::nudge);
    }

    private static Producer<byte[], byte[]> producer(String kafka, String service) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        List.of(kafka.split(",")),
                        ProducerConfig.CLIENT_ID_CONFIG,
                        service + "-outbox",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        30_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
