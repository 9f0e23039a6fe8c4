package org.liangze.tasking.progress.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskState;

/**
 * An indicator with what it is made of.
 *
 * @param value numerator ÷ denominator to four places; null means 不适用, never 100 %
 * @param target null when there is none
 * @param reason in plain Chinese: what keeps it from its target, or why there is no value
 */
public record Indicator(
        String code,
        String name,
        long numerator,
        long denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        String reason) {
    private static final int PLACES = 4;

    /** 完成率: tasks completed on time ÷ tasks due; late ones are shown apart and never count as on time. */
    public static Indicator completion(Counts counts) {
        long done = counts.of(TaskState.COMPLETED);
        return of("completion", "完成率", done, counts.tasks(), BigDecimal.ONE, lacking(counts));
    }

    /** 发现率: 否 ÷ (是 + 否). */
    public static Indicator discovery(Counts counts) {
        long no = counts.of("NO");
        return of("discovery", "发现率", no, no + counts.of("YES"), null, "");
    }

    private static Indicator of(
            String code, String name, long numerator, long denominator, @Nullable BigDecimal target, String reason) {
        if (denominator == 0) {
            return new Indicator(code, name, numerator, 0, null, target, "不适用：本期没有应计数据");
        }
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.DOWN);
        return new Indicator(code, name, numerator, denominator, value, target, reason);
    }

    private static String lacking(Counts counts) {
        StringBuilder text = new StringBuilder();
        append(text, counts.unfinished(), "待督导");
        append(text, counts.of(TaskState.OVERDUE), "已逾期");
        append(text, counts.of(TaskState.COMPLETED_LATE), "逾期后完成");
        return text.toString();
    }

    private static void append(StringBuilder text, long n, String what) {
        if (n > 0) {
            text.append(text.isEmpty() ? "" : "，").append(n).append(" 项").append(what);
        }
    }
}
