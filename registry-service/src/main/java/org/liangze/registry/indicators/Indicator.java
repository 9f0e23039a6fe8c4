package org.liangze.registry.indicators;

import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is made of.
 *
 * @param value numerator ÷ denominator to four places, as the other services give it; null is 不适用, never 1
 * @param target as a share, 1 meaning all
 * @param reason what was counted, or why there is no value
 */
record Indicator(
        String code,
        String name,
        long numerator,
        long denominator,
        @Nullable Double value,
        double target,
        String reason) {
    private static final double TARGET = 1.0;

    static Indicator of(String code, String name, long numerator, long denominator, String counted) {
        if (denominator == 0) {
            return new Indicator(code, name, numerator, 0, null, TARGET, "不适用：" + counted);
        }
        return new Indicator(code, name, numerator, denominator, share(numerator, denominator), TARGET, counted);
    }

    /** Rounded down, so that 1 means all. */
    static @Nullable Double share(long numerator, long denominator) {
        return denominator == 0 ? null : Math.floor(numerator * 10_000.0 / denominator) / 10_000;
    }
}
