package org.liangze.standalone.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.standalone.replay.scenario.Value;

/** A year's notice as an administrator loads it: the one that ships, with the days that the scenario names the other way. */
final class LoadingYear {
    private static final String AMENDED = "调整";

    private final Doors doors;

    LoadingYear(Doors doors) {
        this.doors = doors;
    }

    void load(Value.Fields said, UUID by) {
        int year = Integer.parseInt(said.need("year"));
        YearNotice shipped = WorkCalendar.shipped().notice(year);
        Map<LocalDate, NoticeDay> days = new TreeMap<>();
        shipped.days().forEach(day -> days.put(day.date(), day));
        change(days, said.texts("off"), true);
        change(days, said.texts("work"), false);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("year", year);
        file.put("name", said.text("name", shipped.name()));
        file.put("papers", shipped.papers());
        file.put("days", list(days));
        doors.post("tasking", "/calendar/years", by, file);
    }

    private static void change(Map<LocalDate, NoticeDay> days, List<String> named, boolean off) {
        for (String text : named) {
            LocalDate date = LocalDate.parse(text);
            NoticeDay known = days.get(date);
            days.put(date, new NoticeDay(known == null ? AMENDED : known.name(), date, off));
        }
    }

    private static List<Map<String, Object>> list(Map<LocalDate, NoticeDay> days) {
        List<Map<String, Object>> list = new ArrayList<>();
        days.values()
                .forEach(day ->
                        list.add(Map.of("name", day.name(), "date", day.date().toString(), "isOffDay", day.off())));
        return list;
    }
}
