package org.liangze.tasking.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liangze.tasking.progress.model.Indicator;

/**
 * An indicator as shown.
 *
 * @param frozen the figure at the end of the period; null while it runs
 * @param revised whether something came later that changed it
 */
record IndicatorView(
        String code,
        String name,
        String period,
        String region,
        long numerator,
        long denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        String reason,
        @Nullable Frozen frozen,
        boolean revised) {

    record Frozen(
            long numerator, long denominator, @Nullable BigDecimal value) {}

    static IndicatorView of(String period, String region, Indicator now, @Nullable Indicator atEnd) {
        Frozen frozen = atEnd == null ? null : new Frozen(atEnd.numerator(), atEnd.denominator(), atEnd.value());
        boolean revised =
                atEnd != null && (atEnd.numerator() != now.numerator() || atEnd.denominator() != now.denominator());
        return new IndicatorView(
                now.code(),
                now.name(),
                period,
                region,
                now.numerator(),
                now.denominator(),
                now.value(),
                now.target(),
                now.reason(),
                frozen,
                revised);
    }
}
