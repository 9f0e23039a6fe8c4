package org.liangze.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices in this jar, from the first year up to the first that is missing or still empty. */
final class ShippedNotices {
    static final WorkCalendar CALENDAR = new WorkCalendar(readAll());

    private static final int FIRST_YEAR = 2013;

    private ShippedNotices() {}

    private static List<YearNotice> readAll() {
        List<YearNotice> notices = new ArrayList<>();
        YearNotice notice = read(FIRST_YEAR);
        while (notice != null && notice.isPublished()) {
            NoticeCheck.requireWhole(notice);
            notices.add(notice);
            notice = read(notice.year() + 1);
        }
        return notices;
    }

    private static @Nullable YearNotice read(int year) {
        try (InputStream file = ShippedNotices.class.getResourceAsStream("holiday-cn_%d.json".formatted(year))) {
            return file == null ? null : YearNotice.read(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
