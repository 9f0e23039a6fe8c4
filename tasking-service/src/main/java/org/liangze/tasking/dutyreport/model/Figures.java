package org.liangze.tasking.dutyreport.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's year in numbers. Numerators and denominators are kept, so that a rate can be counted again (domain.md §9).
 *
 * @param at when they were counted
 * @param onTime visits made on time; late ones are apart and never count as on time
 * @param missed due and not made
 * @param open not due yet
 * @param businesses covered now
 * @param visited businesses visited in the year
 * @param onSite visits by mode: {@code video} and {@code collective} too
 * @param found issues found, of which {@code l1}, {@code l2} and {@code l3} by class
 * @param settled issues verified or closed
 * @param oldestOpen when the oldest issue was found that is neither; null for none
 */
public record Figures(
        Instant at,
        int onTime,
        int late,
        int missed,
        int open,
        int businesses,
        int visited,
        int onSite,
        int video,
        int collective,
        int found,
        int l1,
        int l2,
        int l3,
        int settled,
        @Nullable LocalDate oldestOpen) {

    /** Visits that were due: those still open are not yet. */
    public int due() {
        return onTime + late + missed;
    }

    public int visits() {
        return onSite + video + collective;
    }

    /** 完成率, such as 95.0%. */
    public String completion() {
        return rate(onTime, due());
    }

    /** 整改率. */
    public String rectification() {
        return rate(settled, found);
    }

    /** Division by zero is "不适用", never 100 % (domain.md §9). */
    private static String rate(int numerator, int denominator) {
        return denominator == 0 ? "不适用" : "%.1f%%".formatted(100.0 * numerator / denominator);
    }
}
