package org.liangze.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message reached its recipient's inbox here and its other channels' queues; once per dedupe key (domain.md §7.37).
 *
 * @param subjects what it is about: business ids, or the period
 * @param steps ladder step or reminder steps; empty when none
 * @param channels in order, such as in-app, email
 */
public record MessageIssued(
        UUID messageId,
        UUID recipientId,
        MessageType message,
        List<String> subjects,
        List<String> steps,
        List<String> channels,
        @Nullable LocalDate due,
        String title,
        Instant at)
        implements NotifyEvent {
    public static final String TYPE = "notify.message-issued.v1";

    @Override
    public String topic() {
        return Topics.NOTIFY_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return recipientId;
    }
}
