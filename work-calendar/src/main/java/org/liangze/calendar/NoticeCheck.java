package org.liangze.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a notice must be before a calendar follows it: half a year's holidays would be a guess at the rest. */
final class NoticeCheck {
    private NoticeCheck() {}

    static void requireWhole(YearNotice notice) {
        if (!notice.isPublished()) {
            throw new IllegalArgumentException(
                    "the notice for %d names no days: it is not published yet".formatted(notice.year()));
        }
        List<String> missing = missingFeasts(notice);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the notice for %d is not whole: it gives no day off for %s"
                    .formatted(notice.year(), String.join("、", missing)));
        }
    }

    static void requireAdjoining(int year, int firstYear, int lastYear) {
        if (year < firstYear - 1 || year > lastYear + 1) {
            throw new IllegalArgumentException(
                    "the notice for %d does not adjoin the loaded years %d to %d: load the years between first"
                            .formatted(year, firstYear, lastYear));
        }
    }

    private static List<String> missingFeasts(YearNotice notice) {
        Set<String> named = new HashSet<>();
        notice.days().stream().filter(NoticeDay::off).forEach(day -> named.addAll(FeastNames.of(day.name())));
        return FeastNames.YEARLY.stream().filter(name -> !named.contains(name)).toList();
    }
}
