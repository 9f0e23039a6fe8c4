package org.liangze.registry.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.indicators.model.BaseCover;

/**
 * A figure with what it is made of.
 *
 * @param value numerator ÷ denominator to four places, as the other services give it; null is 不适用, never 1
 * @param target as a share, 1 meaning all
 * @param reason what was counted, or why there is no value
 * @param asOf when it was counted: now, or the end of the period asked for
 * @param frozen what stood at the end of the period asked for, or of the last one; null before there is any
 * @param revised the same counted again after later fixes; null when nobody did
 * @param listOf query for those that meet the target
 * @param missingOf query for those that do not
 */
record Indicator(
        String code,
        String name,
        long numerator,
        long denominator,
        @Nullable Double value,
        double target,
        String reason,
        Instant asOf,
        @Nullable Frozen frozen,
        @Nullable Revised revised,
        String listOf,
        String missingOf) {
    private static final double TARGET = 1.0;

    /** A figure as it stood when its period was over. */
    record Frozen(
            String period,
            long numerator,
            long denominator,
            @Nullable Double value,
            Instant frozenAt) {}

    /** A figure of a period counted again after later fixes. */
    record Revised(
            String period,
            long numerator,
            long denominator,
            @Nullable Double value,
            String reason,
            Instant at,
            @Nullable String byName) {}

    static Indicator of(Measure measure, Sums sums, BaseCover.Reach reach, Instant asOf, String query) {
        long numerator = measure.numerator(sums);
        long denominator = measure.denominator(sums);
        String counted = measure.counted(reach);
        return new Indicator(
                measure.code,
                measure.chinese,
                numerator,
                denominator,
                share(numerator, denominator),
                TARGET,
                denominator == 0 ? "不适用：" + counted : counted,
                asOf,
                null,
                null,
                measure.listOf(query),
                measure.missingOf(query));
    }

    Indicator beside(@Nullable Frozen stood, @Nullable Revised again) {
        return new Indicator(
                code, name, numerator, denominator, value, target, reason, asOf, stood, again, listOf, missingOf);
    }

    /** Rounded down, so that 1 means all. */
    static @Nullable Double share(long numerator, long denominator) {
        return denominator == 0 ? null : Math.floor(numerator * 10_000.0 / denominator) / 10_000;
    }
}
