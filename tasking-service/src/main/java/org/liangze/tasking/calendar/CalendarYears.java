package org.liangze.tasking.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The years as people read them, each with what it moved. */
@Component
class CalendarYears {
    private static final String SHIPPED = "随系统提供";

    private final CalendarInUse calendar;
    private final Notices notices;
    private final JdbcClient jdbc;

    CalendarYears(CalendarInUse calendar, Notices notices, JdbcClient jdbc) {
        this.calendar = calendar;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /**
     * A year whose working days are known.
     *
     * @param revision 0 for the notice that ships with the system
     * @param source the file it came from
     * @param loadedAt null for the notice that ships with the system
     * @param days the days that the notice changes from their ordinary place in the week
     * @param moves what was open and moved when this year was loaded or amended, the latest first
     */
    record YearView(
            int year,
            int revision,
            String name,
            @Nullable LocalDate publishedAt,
            List<String> papers,
            String source,
            @Nullable Instant loadedAt,
            List<NoticeDay> days,
            List<Move> moves) {}

    record Move(
            int year,
            String period,
            LocalDate opensFrom,
            LocalDate opensTo,
            LocalDate dueFrom,
            LocalDate dueTo,
            int tasks,
            Instant movedAt) {}

    /** The latest year first. */
    List<YearView> list() {
        WorkCalendar current = calendar.current();
        Map<Integer, Notices.Loaded> loaded =
                notices.latest().stream().collect(toMap(one -> one.notice().year(), Function.identity()));
        Map<Integer, List<Move>> moves = moves();
        List<YearView> years = new ArrayList<>();
        for (int year = current.lastPublishedYear(); year >= current.firstPublishedYear(); year--) {
            years.add(view(current.notice(year), loaded.get(year), moves.getOrDefault(year, List.of())));
        }
        return years;
    }

    private static YearView view(YearNotice notice, Notices.@Nullable Loaded loaded, List<Move> moves) {
        return new YearView(
                notice.year(),
                loaded == null ? 0 : loaded.revision(),
                notice.name(),
                notice.publishedAt(),
                notice.papers(),
                loaded == null ? SHIPPED : loaded.source(),
                loaded == null ? null : loaded.loadedAt(),
                notice.days(),
                moves);
    }

    private Map<Integer, List<Move>> moves() {
        return jdbc.sql("""
                select y.year, m.period, m.opens_from, m.opens_to, m.due_from, m.due_to, m.tasks, m.moved_at
                  from period_move m join calendar_year y using (load_no)
                 order by m.load_no desc, m.due_to, m.period""").query(Move.class).stream().collect(groupingBy(Move::year));
    }
}
