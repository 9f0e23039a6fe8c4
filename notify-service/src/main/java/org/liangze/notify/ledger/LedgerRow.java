package org.liangze.notify.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message with its deliveries.
 *
 * @param type stable code, such as {@code visit-reminder}
 * @param state WAITING, ISSUED, DROPPED or SKIPPED; {@code stateName} says it in Chinese
 * @param reason why it was dropped or skipped
 * @param template name and version
 */
record LedgerRow(
        UUID id,
        UUID recipientId,
        @Nullable String recipientName,
        @Nullable String recipientRole,
        String type,
        String title,
        List<String> steps,
        @Nullable LocalDate due,
        boolean urgent,
        String template,
        String state,
        String stateName,
        @Nullable String reason,
        Instant createdAt,
        Instant notBefore,
        @Nullable Instant issuedAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        List<Delivery> deliveries) {

    /**
     * One channel.
     *
     * @param address masked
     */
    record Delivery(
            UUID id,
            String channel,
            @Nullable String address,
            String state,
            String stateName,
            int attempts,
            boolean resent,
            @Nullable Instant nextTryAt,
            @Nullable Instant deliveredAt,
            @Nullable String error) {}

    LedgerRow with(List<Delivery> channels) {
        return new LedgerRow(
                id,
                recipientId,
                recipientName,
                recipientRole,
                type,
                title,
                steps,
                due,
                urgent,
                template,
                state,
                stateName,
                reason,
                createdAt,
                notBefore,
                issuedAt,
                readAt,
                acknowledgedAt,
                channels);
    }
}
