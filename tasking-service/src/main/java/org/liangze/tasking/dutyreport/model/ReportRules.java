package org.liangze.tasking.dutyreport.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done with a duty report, and when. Null where nothing stands in the way. */
public final class ReportRules {
    public static final int LONGEST = 3000;
    private static final int LONGEST_RESPITE = 60;

    private ReportRules() {}

    /** What the cadre writes: 主要做法, 存在问题, 下步打算. */
    public record Texts(String practices, String problems, String plans) {
        public Texts {
            practices = practices.strip();
            problems = problems.strip();
            plans = plans.strip();
        }
    }

    public static @Nullable Refused saving(ReportState state, Texts texts) {
        if (!state.isWriting()) {
            return notNow(state, "修改");
        }
        for (String text : List.of(texts.practices(), texts.problems(), texts.plans())) {
            if (text.length() > LONGEST) {
                return new Refused("text-too-long", "每一部分不超过 %d 字".formatted(LONGEST), false);
            }
        }
        return null;
    }

    /** Late ones are taken too, and are late. */
    public static @Nullable Refused submitting(ReportState state, Texts texts) {
        Refused saving = saving(state, texts);
        if (saving != null) {
            return saving;
        }
        if (texts.practices().isEmpty()) {
            return missing("主要做法");
        }
        if (texts.problems().isEmpty()) {
            return missing("存在问题");
        }
        return texts.plans().isEmpty() ? missing("下步打算") : null;
    }

    public static @Nullable Refused acknowledging(ReportState state) {
        return state == ReportState.SUBMITTED ? null : notNow(state, "接收");
    }

    /** Sent back with what is wrong and a new due day. */
    public static @Nullable Refused returning(
            ReportState state, @Nullable String reason, @Nullable LocalDate due, LocalDate today) {
        if (state != ReportState.SUBMITTED) {
            return notNow(state, "退回");
        }
        if (reason == null || reason.isBlank()) {
            return new Refused("reason", "退回须写明原因", false);
        }
        if (due == null || due.isBefore(today) || due.isAfter(today.plusDays(LONGEST_RESPITE))) {
            return new Refused("due", "请选择新的提交期限，今天起 %d 天以内".formatted(LONGEST_RESPITE), false);
        }
        return null;
    }

    private static Refused missing(String part) {
        return new Refused("text-missing", "请填写" + part, false);
    }

    private static Refused notNow(ReportState state, String act) {
        return new Refused("duty-report-state", "履职报告%s，不能%s".formatted(state.chinese(), act), true);
    }
}
