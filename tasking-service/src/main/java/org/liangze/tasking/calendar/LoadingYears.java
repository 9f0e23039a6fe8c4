package org.liangze.tasking.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.contracts.CalendarDay;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.TaskingSweep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes in a year's notice, new or amended; the same one again changes nothing (domain.md §4.16). */
@Component
class LoadingYears {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CalendarInUse calendar;
    private final Notices notices;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectProvider<Sweeps> sweeps;
    private final Clock clock;

    LoadingYears(
            CalendarInUse calendar,
            Notices notices,
            Outbox outbox,
            Audit audit,
            ObjectProvider<Sweeps> sweeps,
            Clock clock) {
        this.calendar = calendar;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /**
     * What a load changed.
     *
     * @param changed false when this very notice was known already
     * @param differs known days that count otherwise than before
     */
    record Outcome(int year, String name, boolean changed, List<LocalDate> differs) {}

    Outcome load(Caller caller, String file, String text) {
        YearNotice notice = read(text);
        notices.alone();
        WorkCalendar before = calendar.current();
        if (known(before, notice)) {
            return new Outcome(notice.year(), notice.name(), false, List.of());
        }
        WorkCalendar after = extended(before, notice);
        int revision = notices.add(notice, file, caller.personId(), clock.instant());
        outbox.publish(fact(notice, revision, caller.personId()));
        audit.record(
                caller,
                "load-calendar-year",
                String.valueOf(notice.year()),
                notice.year() <= before.lastPublishedYear() ? before.notice(notice.year()) : null,
                notice);
        sweeps.ifAvailable(all -> all.nudgeAfterCommit(TaskingSweep.CALENDAR.name()));
        return new Outcome(notice.year(), notice.name(), true, after.daysThatDiffer(before));
    }

    private static YearNotice read(String text) {
        try {
            return YearNotice.read(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("calendar-file", "这不是可用的节假日安排文件：" + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkCalendar extended(WorkCalendar calendar, YearNotice notice) {
        try {
            return calendar.with(notice);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(
                            "calendar-incomplete", "%d年节假日安排不完整或与已载入年份不衔接：%s".formatted(notice.year(), e.getMessage()))
                    .with("year", notice.year());
        }
    }

    private static boolean known(WorkCalendar calendar, YearNotice notice) {
        return notice.year() >= calendar.firstPublishedYear()
                && notice.year() <= calendar.lastPublishedYear()
                && calendar.notice(notice.year()).equals(notice);
    }

    private static CalendarYearLoaded fact(YearNotice notice, int revision, UUID by) {
        return new CalendarYearLoaded(
                Ids.named("calendar-year", notice.year()),
                notice.year(),
                revision,
                notice.name(),
                notice.publishedAt(),
                notice.papers(),
                notice.days().stream()
                        .map(day -> new CalendarDay(day.name(), day.date(), day.off()))
                        .toList(),
                by);
    }
}
