package org.liangze.standalone.replay.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code expect}. */
final class ExpectationReader {
    static final Set<String> KINDS = Set.of(
            "task",
            "visit",
            "issue",
            "handoff",
            "case",
            "letter",
            "talk",
            "message",
            "filing",
            "refusal",
            "exception",
            "figure");

    private static final Set<String> FIELDS = Set.of(
            "service", "type", "subject", "to", "channel", "step", "state", "campaign", "due", "cause", "detail");
    private static final Set<String> TIMES = Set.of("on", "by", "at", "after", "before");
    private static final Set<String> COUNTS = Set.of("count", "at-least", "never");

    private ExpectationReader() {}

    static Expectation read(Value.Fields row) {
        List<String> kinds =
                row.values().keySet().stream().filter(KINDS::contains).toList();
        boolean never = row.has("never");
        if (kinds.size() > 1 || (kinds.isEmpty() && !never)) {
            throw ScenarioProblem.at(row.at(), "names exactly one kind of fact, such as message: plan-issued");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : row.values().keySet()) {
            if (FIELDS.contains(name)) {
                fields.put(name, row.texts(name));
            } else if (!kinds.contains(name) && !TIMES.contains(name) && !COUNTS.contains(name)) {
                throw ScenarioProblem.at(row.placeOf(name), "unknown field " + name);
            }
        }
        if (never && !KINDS.contains(row.need("never"))) {
            return of(row, kinds.isEmpty() ? null : kinds.getFirst(), row.texts("never"), fields, true);
        }
        if (never) {
            return of(row, row.need("never"), kinds.isEmpty() ? List.of() : row.texts(kinds.getFirst()), fields, true);
        }
        return of(row, kinds.getFirst(), row.texts(kinds.getFirst()), fields, false);
    }

    private static Expectation of(
            Value.Fields row,
            @Nullable String kind,
            List<String> about,
            Map<String, List<String>> fields,
            boolean never) {
        Integer count = row.as("count", Integer::valueOf);
        Integer atLeast = row.as("at-least", Integer::valueOf);
        return new Expectation(
                row.at(), written(row), kind, about, fields, when(row), count, atLeast == null ? 1 : atLeast, never);
    }

    private static Expectation.When when(Value.Fields row) {
        LocalDate on = row.as("on", Times::date);
        LocalDate by = row.as("by", Times::date);
        Instant at = row.as("at", Times::instant);
        Instant before = row.as("before", Times::instant);
        return new Expectation.When(
                on, by, at == null ? null : Times.minute(at), row.as("after", ExpectationReader::after), before);
    }

    /** After a day means from the next day on. */
    private static Instant after(String text) {
        return text.strip().length() == 10
                ? Times.instant(Times.date(text).plusDays(1).toString())
                : Times.instant(text).plusNanos(1);
    }

    private static String written(Value.Fields row) {
        return row.values().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + shown(row.texts(entry.getKey())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shown(List<String> texts) {
        return texts.size() == 1 ? texts.getFirst() : texts.toString();
    }
}
