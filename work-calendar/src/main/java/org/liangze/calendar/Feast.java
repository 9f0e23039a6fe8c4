package org.liangze.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * One holiday of a year's notice. Feasts with no working day between them, such as 中秋 inside 国庆, are one
 * (domain.md §4.13).
 *
 * @param name the feast's short name: 元旦 春节 清明 五一 端午 中秋 国庆, or what the notice says for any other; for a joined
 *     feast the later of its names in that order, so 国庆 with 中秋 is 国庆
 * @param firstDayOff first day the notice names; may lie in December of the year before
 * @param lastDayOff last day the notice names; a weekend that merely adjoins is not counted
 * @param names every name joined in it, in the same order, {@code name} among them
 */
public record Feast(String name, LocalDate firstDayOff, LocalDate lastDayOff, List<String> names) {
    public Feast {
        names = List.copyOf(names);
        if (!names.contains(name)) {
            throw new IllegalArgumentException("names %s lack the name %s".formatted(names, name));
        }
        if (lastDayOff.isBefore(firstDayOff)) {
            throw new IllegalArgumentException(
                    "lastDayOff %s is before firstDayOff %s".formatted(lastDayOff, firstDayOff));
        }
    }

    /** Whether this holiday is, or has joined in it, the feast with this short name. */
    public boolean includes(String feastName) {
        return names.contains(feastName);
    }
}
