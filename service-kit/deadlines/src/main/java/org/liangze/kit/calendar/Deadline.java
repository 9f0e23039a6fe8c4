package org.liangze.kit.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A last day, or the year whose notice it waits for. */
public sealed interface Deadline {
    /** The last day, whole day included, Asia/Shanghai. */
    record Known(LocalDate day) implements Deadline {}

    /** Not yet computable: the State Council has not published this year's holidays. */
    record Awaiting(int year) implements Deadline {}

    default @Nullable LocalDate dayOrNull() {
        return this instanceof Known known ? known.day() : null;
    }

    default @Nullable Integer yearOrNull() {
        return this instanceof Awaiting awaiting ? awaiting.year() : null;
    }
}
