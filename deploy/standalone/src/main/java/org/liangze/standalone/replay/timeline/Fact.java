package org.liangze.standalone.replay.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.standalone.replay.scenario.Times;

/**
 * One line of the timeline. What is empty is left out of it.
 *
 * @param rank order of states among facts of one minute and kind, so that found comes before closed
 * @param aliases what else an expectation may call its subject: the business of an issue, the issue of a case
 */
public record Fact(
        Instant at,
        String service,
        Kind kind,
        @Nullable String type,
        List<String> subject,
        List<String> to,
        List<String> channel,
        List<String> step,
        @Nullable String state,
        @Nullable String campaign,
        @Nullable LocalDate due,
        @Nullable String cause,
        @Nullable String detail,
        int rank,
        List<String> aliases) {
    private static final Comparator<Fact> ORDER = Comparator.comparing((Fact fact) -> Times.minute(fact.at))
            .thenComparing(Fact::kind)
            .thenComparingInt(Fact::rank)
            .thenComparing(Fact::json);

    /** An indicator as it stood; {@code shares} is {@code numerator/denominator}. */
    public static Fact figure(Instant at, String service, String code, String region, String period, String shares) {
        return new Fact(
                at,
                service,
                Kind.FIGURE,
                code,
                List.of(region),
                List.of(),
                List.of(),
                List.of(period),
                null,
                null,
                null,
                null,
                shares,
                0,
                List.of());
    }

    /** By time, kind, state, and then by text. */
    static Comparator<Fact> order() {
        return ORDER;
    }

    /** The fields by name, each with all its values, as expectations see them. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("at", List.of(Times.minute(at)));
        fields.put("service", List.of(service));
        fields.put("kind", List.of(kind.word()));
        fields.put("type", one(type));
        fields.put("subject", subject);
        fields.put("to", to);
        fields.put("channel", channel);
        fields.put("step", step);
        fields.put("state", one(state));
        fields.put("campaign", one(campaign));
        fields.put("due", one(due == null ? null : due.toString()));
        fields.put("cause", one(cause));
        fields.put("detail", one(detail));
        fields.values().removeIf(List::isEmpty);
        return fields;
    }

    /** One line of {@code timeline.jsonl}. */
    public String json() {
        return JsonLine.of(fields());
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }
}
