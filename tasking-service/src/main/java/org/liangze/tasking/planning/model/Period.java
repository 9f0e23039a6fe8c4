package org.liangze.tasking.planning.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.TaskKind;

/**
 * A span in which visits are due.
 *
 * @param name such as {@code 2026-Q3} or {@code 2026-国庆}
 * @param campaign null for a quarter
 * @param names the campaigns joined in it; any of them switches it on; empty for a quarter
 * @param kinds kinds of business it is for; empty for all
 * @param due last day, 24:00 Asia/Shanghai
 */
public record Period(
        String name,
        TaskKind kind,
        @Nullable String campaign,
        List<String> names,
        Set<BusinessKind> kinds,
        LocalDate opens,
        LocalDate due) {
    public Period {
        names = List.copyOf(names);
        kinds = Set.copyOf(kinds);
        if (due.isBefore(opens)) {
            throw new IllegalArgumentException("due %s is before opens %s".formatted(due, opens));
        }
    }

    public static Period of(Quarter quarter) {
        return new Period(
                quarter.name(), TaskKind.QUARTERLY, null, List.of(), Set.of(), quarter.first(), quarter.last());
    }

    Period named(String other) {
        return new Period(other, kind, campaign, names, kinds, opens, due);
    }

    /** The same for these kinds of business; empty for all. */
    public Period of(Set<BusinessKind> some) {
        return new Period(name, kind, campaign, names, some, opens, due);
    }

    /** The same on other days. */
    public Period within(LocalDate from, LocalDate to) {
        return new Period(name, kind, campaign, names, kinds, from, to);
    }

    /** Whether a place that runs these campaigns has this period; a quarter is everywhere. */
    public boolean isOn(Set<String> campaigns) {
        return kind == TaskKind.QUARTERLY || names.stream().anyMatch(campaigns::contains);
    }
}
