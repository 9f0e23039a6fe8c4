package org.liangze.standalone.replay.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liangze.standalone.replay.scenario.Expectation;
import org.liangze.standalone.replay.scenario.Times;
import org.liangze.standalone.replay.timeline.Fact;

/** Whether a fact is what a line expects. A list-valued field of the fact contains it; a list in the line means any of. */
final class Matching {
    private final Expectation expected;

    Matching(Expectation expected) {
        this.expected = expected;
    }

    boolean matches(Fact fact) {
        return kind(fact)
                && about(fact)
                && time(fact)
                && fields(fact) == expected.fields().size();
    }

    /** How near a fact comes to the line: the more, the nearer; 0 for another kind of fact. */
    int nearness(Fact fact) {
        if (!kind(fact)) {
            return 0;
        }
        return 1 + (about(fact) ? 3 : 0) + (time(fact) ? 1 : 0) + 2 * fields(fact);
    }

    private boolean kind(Fact fact) {
        String kind = expected.kind();
        return kind == null || kind.equals(fact.kind().word());
    }

    private boolean about(Fact fact) {
        return expected.about().isEmpty()
                || Stream.concat(
                                Stream.ofNullable(fact.type()),
                                Stream.concat(fact.subject().stream(), fact.aliases().stream()))
                        .anyMatch(expected.about()::contains);
    }

    private int fields(Fact fact) {
        Map<String, List<String>> has = fact.fields();
        return (int) expected.fields().entrySet().stream()
                .filter(wanted -> field(fact, has, wanted.getKey()).anyMatch(wanted.getValue()::contains))
                .count();
    }

    private static Stream<String> field(Fact fact, Map<String, List<String>> has, String name) {
        Stream<String> values = has.getOrDefault(name, List.of()).stream();
        return name.equals("subject") ? Stream.concat(values, fact.aliases().stream()) : values;
    }

    private boolean time(Fact fact) {
        Expectation.When when = expected.when();
        LocalDate day = Times.day(fact.at());
        return (when.on() == null || day.equals(when.on()))
                && (when.by() == null || !day.isAfter(when.by()))
                && (when.minute() == null || Times.minute(fact.at()).equals(when.minute()))
                && (when.from() == null || !fact.at().isBefore(when.from()))
                && (when.before() == null || fact.at().isBefore(when.before()));
    }
}
