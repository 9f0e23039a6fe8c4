package org.liangze.registry.enterprise.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which records of a business are missing (domain.md §3.9). */
public final class MissingRecords {
    /**
     * A record that is not there.
     *
     * @param period as it is written
     * @param due last day on which it was due
     */
    public record Missing(RecordKind kind, String period, LocalDate due) {}

    private MissingRecords() {}

    /**
     * What is missing of one kind: each period that is over, from the one of the first record on, on a day of which the
     * business was in operation.
     *
     * @param since the day of the business's first record of any kind
     * @param from first day to look at
     * @param to last day to look at
     * @param recorded first days of the periods that have their record
     */
    public static List<Missing> of(
            RecordKind kind,
            LocalDate since,
            LocalDate from,
            LocalDate to,
            Set<LocalDate> recorded,
            OperatingDays operating,
            LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        LocalDate first = kind.starts(from.isAfter(since) ? from : since);
        for (LocalDate starts = first; isOver(kind, starts, today) && !starts.isAfter(to); ) {
            LocalDate ends = kind.ends(starts);
            LocalDate counted = starts.isBefore(since) ? since : starts;
            if (!recorded.contains(starts) && operating.operating(counted, ends)) {
                missing.add(new Missing(kind, kind.period(starts), ends));
            }
            starts = ends.plusDays(1);
        }
        return missing;
    }

    private static boolean isOver(RecordKind kind, LocalDate starts, LocalDate today) {
        return kind.ends(starts).isBefore(today);
    }
}
