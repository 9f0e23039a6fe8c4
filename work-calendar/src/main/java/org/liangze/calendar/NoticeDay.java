package org.liangze.calendar;

import java.time.LocalDate;

/**
 * One day that a notice changes from its ordinary place in the week.
 *
 * @param name the feast as the notice writes it, such as {@code 国庆节、中秋节}
 * @param date the day in Asia/Shanghai
 * @param off true for a day off, false for a make-up day that is worked
 */
public record NoticeDay(String name, LocalDate date, boolean off) {
    public NoticeDay {
        if (FeastNames.of(name).isEmpty()) {
            throw new IllegalArgumentException("name of " + date + " names no feast");
        }
    }
}
