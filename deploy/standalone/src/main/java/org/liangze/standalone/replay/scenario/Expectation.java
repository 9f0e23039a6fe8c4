package org.liangze.standalone.replay.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code expect}. Every value of a field is an alternative.
 *
 * @param text the line as written, for reports
 * @param kind the kind of fact; null for {@code never}, which looks at all kinds
 * @param about type or subject; empty when the kind alone matters
 * @param fields further fields of the fact, each with its alternatives
 * @param count exact number; null for at least {@code atLeast}
 */
public record Expectation(
        Place at,
        String text,
        @Nullable String kind,
        List<String> about,
        Map<String, List<String>> fields,
        When when,
        @Nullable Integer count,
        int atLeast,
        boolean never) {

    /**
     * When it must be.
     *
     * @param on the day
     * @param by the last day
     * @param minute the minute, as the timeline writes it
     * @param from first instant
     * @param before first instant that is too late
     */
    public record When(
            @Nullable LocalDate on,
            @Nullable LocalDate by,
            @Nullable String minute,
            @Nullable Instant from,
            @Nullable Instant before) {}
}
