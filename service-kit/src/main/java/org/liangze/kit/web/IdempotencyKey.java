package org.liangze.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} header of a POST: the same key from the same person gives the same answer and one effect.
 *
 * @param value null when the caller sent none
 */
public record IdempotencyKey(@Nullable String value) {
    public static final String HEADER = "Idempotency-Key";
    public static final IdempotencyKey NONE = new IdempotencyKey(null);

    public IdempotencyKey {
        if (value != null && (value.isBlank() || value.length() > 200)) {
            throw Refusal.invalid("idempotency-key", "Idempotency-Key 须为 1 至 200 个字符");
        }
    }
}
