package org.liangze.registry.deadline;

import java.time.LocalDate;
import java.util.List;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;

/** Deadlines as they are counted once 2027 is published. */
public final class In2027 {
    private In2027() {}

    public static Deadlines deadlines() {
        return new Deadlines(WorkCalendar.shipped().with(notice2027()));
    }

    /** Not what will be announced; enough to count with. */
    private static YearNotice notice2027() {
        return new YearNotice(
                2027,
                List.of("paper"),
                List.of(
                        new NoticeDay("元旦", LocalDate.of(2027, 1, 1), true),
                        new NoticeDay("春节", LocalDate.of(2027, 2, 8), true),
                        new NoticeDay("清明节", LocalDate.of(2027, 4, 5), true),
                        new NoticeDay("劳动节", LocalDate.of(2027, 5, 3), true),
                        new NoticeDay("端午节", LocalDate.of(2027, 6, 9), true),
                        new NoticeDay("中秋节", LocalDate.of(2027, 9, 15), true),
                        new NoticeDay("国庆节", LocalDate.of(2027, 10, 1), true)));
    }
}
