package org.liangze.escalation.talk.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share of a whole, as counted: such as tasks done on time of tasks due. */
public record Rate(int numerator, int denominator) {
    public Rate {
        if (numerator < 0 || denominator < numerator) {
            throw new IllegalArgumentException("numerator is %d of %d; it must lie between 0 and the denominator"
                    .formatted(numerator, denominator));
        }
    }

    /** Strictly below the limit; nothing counted is 不适用 and never below (domain.md §9). */
    public boolean isBelow(double limit) {
        return denominator > 0
                && BigDecimal.valueOf(numerator)
                                .compareTo(BigDecimal.valueOf(limit).multiply(BigDecimal.valueOf(denominator)))
                        < 0;
    }

    /** Such as 80.0%, rounded down, so that what is below a limit never reads as if it were not. */
    public String percent() {
        return denominator == 0
                ? "不适用"
                : BigDecimal.valueOf(numerator)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.DOWN)
                                .toPlainString()
                        + "%";
    }
}
