package org.liangze.notify.delivery;

import java.util.UUID;

/**
 * An issued message as the channels see it.
 *
 * @param kind stable code of its type
 */
public record Parcel(UUID messageId, UUID recipientId, String region, String kind, boolean urgent, boolean digest) {

    /** A wave of digests never delays a hand-off. */
    int priority() {
        if (urgent) {
            return 0;
        }
        return digest ? 2 : 1;
    }
}
