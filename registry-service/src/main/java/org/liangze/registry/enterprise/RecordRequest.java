package org.liangze.registry.enterprise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.Words;
import org.liangze.registry.enterprise.model.RecordKind;

/**
 * A record as somebody writes it down.
 *
 * @param kind DAILY, WEEKLY, MONTHLY or in Chinese
 * @param day any day of the period
 * @param zeroRisk whether nothing was found
 * @param findings what was found; must be there exactly when zeroRisk is false
 */
record RecordRequest(
        @Nullable String kind,
        @Nullable String day,
        @Nullable Boolean zeroRisk,
        @Nullable String findings,
        @Nullable String handled) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    /** What is wrong with it, or the record. */
    sealed interface Reading {
        record Sound(
                RecordKind kind,
                LocalDate day,
                boolean zeroRisk,
                @Nullable String findings,
                @Nullable String handled) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    Reading read(LocalDate today) {
        RecordKind wanted = kind == null ? null : RecordKind.of(kind).orElse(null);
        if (wanted == null) {
            return wrong("类型", kind, "应为日管控、周排查或月调度");
        }
        LocalDate date = day == null ? null : date(Words.code(day));
        if (date == null) {
            return wrong("日期", day, "应写成2026-09-28这样的日期");
        }
        if (date.isAfter(today)) {
            return wrong("日期", day, "这一天还没有到");
        }
        String found = Words.given(findings);
        boolean nothing = zeroRisk == null ? found == null : zeroRisk;
        if (nothing && found != null) {
            return wrong("零风险", "是", "写了发现的问题，就不是零风险");
        }
        if (!nothing && found == null) {
            return wrong("发现问题", "", "不是零风险时须写明发现的问题");
        }
        return new Reading.Sound(wanted, date, nothing, found, Words.given(handled));
    }

    private static Reading wrong(String column, @Nullable String value, String what) {
        return new Reading.Wrong(new Problem(column, value == null ? "" : value, what));
    }

    private static @Nullable LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
