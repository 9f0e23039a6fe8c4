package org.liangze.escalation.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Step;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.DayUnit;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ladders and dates as JSON: in policy and on cases. A rung is
 * {@code {"after": 3, "from": "DUE", "step": "UNIT_HEAD", "to": ["UNIT_HEAD", "OFFICE"], "tiers": ["A", "B"]}}; {@code from}
 * is DUE and {@code tiers} all when left out; {@code remind} instead of {@code step} names a reminder that is no step, and {@code "unit": "CALENDAR"} counts calendar days.
 */
public final class LadderJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LadderJson() {}

    public static List<Rung> rungs(JsonNode ladder) {
        return rungs(ladder.toString());
    }

    public static List<Rung> rungs(String ladder) {
        return JSON.readValue(ladder, new TypeReference<List<Written>>() {}).stream()
                .map(Written::rung)
                .toList();
    }

    public static String write(List<Rung> rungs) {
        return JSON.writeValueAsString(rungs.stream().map(Written::of).toList());
    }

    public static Map<Anchor, LocalDate> dates(String dates) {
        Map<Anchor, LocalDate> read = new EnumMap<>(Anchor.class);
        read.putAll(JSON.readValue(dates, new TypeReference<Map<Anchor, LocalDate>>() {}));
        return read;
    }

    public static String writeDates(Map<Anchor, LocalDate> dates) {
        return JSON.writeValueAsString(dates);
    }

    /** A rung as it is written. */
    public record Written(
            int after,
            @Nullable Anchor from,
            @Nullable DayUnit unit,
            @Nullable Step step,
            @Nullable String remind,
            @Nullable List<Target> to,
            @Nullable Set<Tier> tiers) {

        public Rung rung() {
            String mark = step == null ? remind : step.name();
            return new Rung(
                    mark == null ? "" : mark,
                    step,
                    from == null ? Anchor.DUE : from,
                    after,
                    unit == null ? DayUnit.WORKING : unit,
                    to == null ? List.of() : to,
                    tiers == null ? Set.of() : tiers);
        }

        public static Written of(Rung rung) {
            return new Written(
                    rung.after(),
                    rung.from(),
                    rung.unit() == DayUnit.WORKING ? null : rung.unit(),
                    rung.step(),
                    rung.step() == null ? rung.mark() : null,
                    rung.to(),
                    rung.tiers());
        }
    }
}
