package org.liangze.registry.indicators;

import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is made of.
 *
 * @param value percent with one decimal; null is 不适用, never 100 %
 * @param target percent
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
    private static final double TARGET = 100.0;

    static Indicator of(String code, String name, long numerator, long denominator, String counted) {
        if (denominator == 0) {
            return new Indicator(code, name, numerator, 0, null, TARGET, "不适用：" + counted);
        }
        return new Indicator(code, name, numerator, denominator, percent(numerator, denominator), TARGET, counted);
    }

    /** Rounded down, so that 100 means all. */
    static @Nullable Double percent(long numerator, long denominator) {
        return denominator == 0 ? null : Math.floor(numerator * 1000.0 / denominator) / 10;
    }
}
