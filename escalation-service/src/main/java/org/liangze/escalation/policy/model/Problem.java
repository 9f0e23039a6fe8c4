package org.liangze.escalation.policy.model;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a ladder.
 *
 * @param rung which step, from 0; null when it is about the whole ladder
 */
public record Problem(@Nullable Integer rung, String text) {
    static Problem ofAll(String text) {
        return new Problem(null, text);
    }
}
