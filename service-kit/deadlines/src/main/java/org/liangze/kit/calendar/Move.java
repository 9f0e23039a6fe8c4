package org.liangze.kit.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open deadline that a notice moved.
 *
 * @param subject what it is about, as a reader knows it
 * @param to where it lies now, or the year it waits for
 */
public record Move(UUID itemId, @Nullable UUID businessId, String subject, String region, LocalDate from, Deadline to) {

    /** What people read on the item: 因放假安排调整（…），期限由10月9日改为10月10日。 */
    public String text(Amendment by) {
        return "因放假安排调整（%s），期限由%s改为%s"
                .formatted(
                        by.notice(),
                        day(from),
                        switch (to) {
                            case Deadline.Known(LocalDate day) -> day(day);
                            case Deadline.Awaiting(int year) -> "待%d年放假安排公布后确定".formatted(year);
                        });
    }

    private static String day(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
