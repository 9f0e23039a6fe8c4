package org.liangze.standalone.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liangze.standalone.replay.scenario.Times;
import org.liangze.standalone.replay.timeline.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The five indicators (domain.md §9) of the scenario's region, as the services give them at a moment. */
final class Figures {
    private static final List<String> SERVICES = List.of("registry", "tasking", "escalation");

    private final Doors doors;
    private final String region;
    private final List<Fact> facts = new ArrayList<>();
    private final ArrayNode taken = JsonMapper.shared().createArrayNode();

    Figures(Doors doors, Stream<String> regions) {
        this.doors = doors;
        this.region = common(regions);
    }

    /** Instants within a span, its end excepted, at which a quarter is just over. */
    static List<Instant> quarterEnds(Instant from, Instant until) {
        List<Instant> ends = new ArrayList<>();
        LocalDate start = Times.day(from);
        LocalDate next = start.withDayOfMonth(1).withMonth((start.getMonthValue() - 1) / 3 * 3 + 1);
        while (true) {
            next = next.plusMonths(3);
            Instant end = next.atStartOfDay(Times.SHANGHAI).toInstant();
            if (!end.isBefore(until)) {
                return ends;
            }
            if (end.isAfter(from)) {
                ends.add(end);
            }
        }
    }

    /** Takes the figures of the quarter that was running just before an instant. */
    void take(Instant at) {
        LocalDate day = Times.day(at.minusNanos(1));
        String period = "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
        ObjectNode entry = taken.addObject();
        entry.put("at", Times.minute(at)).put("period", period).put("region", region);
        ArrayNode all = entry.putArray("indicators");
        for (String service : SERVICES) {
            for (JsonNode indicator : doors.look(service, "/indicators?region=" + region + "&period=" + period)) {
                all.add(indicator);
                facts.add(fact(at, service, period, indicator));
            }
        }
    }

    /** The same for expectations: type is the code, step the period, detail {@code numerator/denominator}. */
    List<Fact> facts() {
        return facts;
    }

    private Fact fact(Instant at, String service, String period, JsonNode indicator) {
        String shares = "%d/%d"
                .formatted(
                        indicator.get("numerator").asLong(),
                        indicator.get("denominator").asLong());
        return Fact.figure(at, service, indicator.get("code").asString(), region, period, shares);
    }

    ArrayNode all() {
        return taken;
    }

    private static String common(Stream<String> regions) {
        String prefix = regions.reduce(Figures::common).orElse("");
        int length = Stream.of(6, 4, 2)
                .filter(digits -> prefix.length() >= digits)
                .findFirst()
                .orElse(0);
        return prefix.substring(0, length);
    }

    private static String common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }
}
