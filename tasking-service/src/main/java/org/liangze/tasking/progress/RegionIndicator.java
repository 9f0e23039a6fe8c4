package org.liangze.tasking.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 完成率 of one region. Its name is the register's to say. */
record RegionIndicator(
        String region,
        long numerator,
        long denominator,
        @Nullable BigDecimal value,
        long completedLate,
        long overdue) {}
