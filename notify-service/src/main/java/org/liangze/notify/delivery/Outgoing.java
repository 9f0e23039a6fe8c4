package org.liangze.notify.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way.
 *
 * @param header the Message-ID with its angle brackets, the same at every try
 * @param resent a repetition after a crash; its subject says so
 */
record Outgoing(
        UUID deliveryId,
        UUID messageId,
        UUID recipientId,
        String kind,
        String region,
        boolean digest,
        int attempts,
        boolean resent,
        String header,
        String address,
        @Nullable String name,
        String title,
        String body,
        String why,
        String link) {

    String subject() {
        return resent ? "重发：" + title : title;
    }
}
