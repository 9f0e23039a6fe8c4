package org.liangze.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** One Kafka record of a batch, its CloudEvent attributes taken out of the headers; payload is null for a tombstone. */
record Arrived(
        int index,
        String topic,
        String key,
        UUID id,
        String type,
        Instant time,
        @Nullable UUID cause,
        @Nullable String data) {

    String payload() {
        return Objects.requireNonNull(data, () -> "event " + id + " of type " + type + " has no data");
    }

    /** The records of a batch; one without usable CloudEvent attributes gets type {@code malformed} and an id of its bytes. */
    static List<Arrived> all(Message<?> batch) {
        List<?> payloads = (List<?>) batch.getPayload();
        List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<?> keys = list(batch, KafkaHeaders.RECEIVED_KEY);
        List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<Arrived> arrived = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            String data = payloads.get(i) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
            arrived.add(one(i, String.valueOf(topics.get(i)), text(keys.get(i)), (Map<?, ?>) headers.get(i), data));
        }
        return arrived;
    }

    private static Arrived one(int index, String topic, String key, Map<?, ?> headers, @Nullable String data) {
        try {
            String cause = text(headers.get("ce_causationid"));
            return new Arrived(
                    index,
                    topic,
                    key,
                    UUID.fromString(text(headers.get("ce_id"))),
                    text(headers.get("ce_type")),
                    Instant.parse(text(headers.get("ce_time"))),
                    cause.isEmpty() ? null : UUID.fromString(cause),
                    data);
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            byte[] seed = (data == null ? key : data).getBytes(StandardCharsets.UTF_8);
            return new Arrived(index, topic, key, UUID.nameUUIDFromBytes(seed), "malformed", Instant.EPOCH, null, data);
        }
    }

    private static List<?> list(Message<?> batch, String header) {
        return (List<?>) Objects.requireNonNull(batch.getHeaders().get(header), header);
    }

    private static String text(@Nullable Object header) {
        return switch (header) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> header.toString();
        };
    }
}
