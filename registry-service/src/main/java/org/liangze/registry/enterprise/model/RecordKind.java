package org.liangze.registry.enterprise.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** Which of a business's own records; each is due by the end of its period (domain.md §3.9). */
public enum RecordKind {
    DAILY("日管控") {
        @Override
        public LocalDate starts(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate ends(LocalDate starts) {
            return starts;
        }

        @Override
        public String period(LocalDate starts) {
            return starts.toString();
        }
    },
    /** ISO weeks, Monday to Sunday. */
    WEEKLY("周排查") {
        @Override
        public LocalDate starts(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate ends(LocalDate starts) {
            return starts.plusDays(6);
        }

        @Override
        public String period(LocalDate starts) {
            return "%d-W%02d"
                    .formatted(starts.get(IsoFields.WEEK_BASED_YEAR), starts.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },
    MONTHLY("月调度") {
        @Override
        public LocalDate starts(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate ends(LocalDate starts) {
            return starts.with(TemporalAdjusters.lastDayOfMonth());
        }

        @Override
        public String period(LocalDate starts) {
            return starts.toString().substring(0, 7);
        }
    };

    private final String chinese;

    RecordKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** First day of the period that a day lies in. */
    public abstract LocalDate starts(LocalDate day);

    /** Last day of the period, on which its record is due, 24:00. */
    public abstract LocalDate ends(LocalDate starts);

    /** How a period is written: 2026-09-28, 2026-W40, 2026-09. */
    public abstract String period(LocalDate starts);

    /** First day of the period before the one that a day lies in. */
    public LocalDate before(LocalDate day) {
        return starts(starts(day).minusDays(1));
    }

    /** By Chinese word or name. */
    public static Optional<RecordKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(word.strip()) || kind.chinese.equals(word.strip()))
                .findFirst();
    }

    /** A day of a period as it is written (2026-09-28, 2026-W40, 2026-09); empty when it is none. */
    public static Optional<LocalDate> day(String period) {
        try {
            if (period.matches("\\d{4}-W\\d{2}")) {
                return Optional.of(LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE));
            }
            return Optional.of(LocalDate.parse(period.matches("\\d{4}-\\d{2}") ? period + "-01" : period));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
