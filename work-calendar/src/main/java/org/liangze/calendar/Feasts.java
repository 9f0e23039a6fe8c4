package org.liangze.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Gathers a notice's days off into feasts: days that share a name, or have no working day between them. */
final class Feasts {
    private final WorkingDays days;
    private final List<Feast> found = new ArrayList<>();

    private Feasts(WorkingDays days) {
        this.days = days;
    }

    static List<Feast> of(YearNotice notice, WorkingDays days) {
        Feasts feasts = new Feasts(days);
        notice.days().stream().filter(NoticeDay::off).forEach(feasts::add);
        return List.copyOf(feasts.found);
    }

    private void add(NoticeDay day) {
        List<String> names = FeastNames.of(day.name());
        if (found.isEmpty() || !continues(found.getLast(), names, day.date())) {
            found.add(new Feast(names.getLast(), day.date(), day.date(), names));
            return;
        }
        found.add(extend(found.removeLast(), names, day.date()));
    }

    private boolean continues(Feast feast, List<String> names, LocalDate day) {
        return !Collections.disjoint(feast.names(), names) || days.between(feast.lastDayOff(), day) == 0;
    }

    private static Feast extend(Feast feast, List<String> names, LocalDate day) {
        List<String> all = FeastNames.inOrder(
                Stream.concat(feast.names().stream(), names.stream()).toList());
        return new Feast(all.getLast(), feast.firstDayOff(), day, all);
    }
}
