package org.liangze.tasking.oversight.model;

import org.jspecify.annotations.Nullable;

/**
 * How many to draw: a number, or a share of the population in percent, rounded up. Exactly one of the two.
 *
 * @param number at least 1
 * @param percent 1 to 100
 */
public record SampleSize(@Nullable Integer number, @Nullable Integer percent) {
    public SampleSize {
        if ((number == null) == (percent == null)) {
            throw new IllegalArgumentException("抽查数量和抽查比例须填且只填一项");
        }
        if (number != null && number < 1) {
            throw new IllegalArgumentException("抽查数量至少为1");
        }
        if (percent != null && (percent < 1 || percent > 100)) {
            throw new IllegalArgumentException("抽查比例应在1%到100%之间");
        }
    }

    public int of(int population) {
        if (number != null) {
            return Math.min(number, population);
        }
        return percent == null ? 0 : Math.ceilDiv(population * percent, 100);
    }
}
