package org.liangze.registry.board;

import org.jspecify.annotations.Nullable;
import org.liangze.registry.board.model.Period;
import org.liangze.registry.board.model.Point;

/**
 * A point of the board.
 *
 * @param numerator what is done, of {@code denominator}; both null where the plan gives no universe, or others count it
 * @param value as a share, rounded down to four places; null is 不适用 or not counted here
 * @param records how many records there are; null where others count it
 * @param link the list that is counted, as a query of this service, of tasking for what is under {@code oversight}; null where others count it
 * @param countedBy the figure of another part of the system that says it; null where it is counted here
 * @param counted what is counted, in words
 */
record BoardLine(
        int no,
        String code,
        String title,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        @Nullable Long records,
        @Nullable String link,
        @Nullable Figure countedBy,
        String counted) {
    /**
     * Where a figure is.
     *
     * @param path below /api/, with its filter
     * @param code of the indicator in what is found there
     */
    record Figure(String path, String code) {}

    static BoardLine share(Point point, long numerator, long denominator, long records, String link, String counted) {
        Double value = denominator == 0 ? null : Math.floor(numerator * 10_000.0 / denominator) / 10_000;
        return new BoardLine(
                point.no(),
                point.name(),
                point.chinese(),
                numerator,
                denominator,
                value,
                records,
                link,
                null,
                denominator == 0 ? "不适用：" + counted : counted);
    }

    static BoardLine records(Point point, long records, String link, String counted) {
        return new BoardLine(point.no(), point.name(), point.chinese(), null, null, null, records, link, null, counted);
    }

    static BoardLine elsewhere(Point point, String service, String code, String region, Period period, String counted) {
        String path = "%s/indicators?region=%s&period=%s".formatted(service, region, period.name());
        return new BoardLine(
                point.no(),
                point.name(),
                point.chinese(),
                null,
                null,
                null,
                null,
                null,
                new Figure(path, code),
                counted);
    }
}
