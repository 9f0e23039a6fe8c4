package org.liangze.tasking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.YearNotice;

/** A notice as a file in holiday-cn's form. */
public final class ANotice {
    private ANotice() {}

    public static Map<String, Object> json(YearNotice notice) {
        List<Map<String, Object>> days = new ArrayList<>();
        for (NoticeDay day : notice.days()) {
            days.add(Map.of("name", day.name(), "date", day.date().toString(), "isOffDay", day.off()));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("year", notice.year());
        file.put("name", notice.name());
        if (notice.publishedAt() != null) {
            file.put("publishedAt", notice.publishedAt().toString());
        }
        file.put("papers", notice.papers());
        file.put("days", days);
        return file;
    }
}
