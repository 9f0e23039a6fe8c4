package org.liangze.escalation.ladder;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;

/** What a step says, in the words of its reader. */
final class Wording {
    private static final int NAMES = 10;

    private Wording() {}

    static MessageType message(Ladder ladder, Rung rung) {
        return switch (ladder) {
            case VISIT -> rung.step() == Step.BULLETIN ? MessageType.BULLETIN : MessageType.TASK_OVERDUE;
            case ISSUE -> rung.isReminder() ? MessageType.RECTIFICATION_REMINDER : MessageType.RECTIFICATION_OVERDUE;
            case REGULATOR -> rung.isReminder() ? MessageType.REGULATOR_REMINDER : MessageType.REGULATOR_OVERDUE;
            case VERIFICATION -> MessageType.RECTIFICATION_UNVERIFIED;
            case GAP -> rung.step() == Step.BREACHED ? MessageType.GAP_BREACHED : MessageType.GAP_REMINDER;
            case OVERSIGHT -> rung.isReminder() ? MessageType.OVERSIGHT_REMINDER : MessageType.OVERSIGHT_OVERDUE;
        };
    }

    /** The letter that a step drafts; null for a step that drafts none. */
    static @Nullable LetterKind letter(@Nullable Step step) {
        if (step == null) {
            return null;
        }
        for (LetterKind kind : LetterKind.values()) {
            if (kind.name().equals(step.name())) {
                return kind;
            }
        }
        return null;
    }

    static String why(Ladder ladder, Target target) {
        return switch (target) {
            case BUSINESS -> "您是被督导的包保主体";
            case CADRE ->
                switch (ladder) {
                    case OVERSIGHT -> "督查发现的问题由您整改";
                    case VERIFICATION -> "整改由您复核";
                    default -> "您包保以下主体";
                };
            case LIAISON -> "您是包保干部的联络员";
            case UNIT_HEAD -> "您是包保干部所在单位的负责人";
            case OFFICE -> office(ladder);
            case OFFICE_ABOVE -> "下级未按期办理，逐级上报";
            case REGULATOR -> "以下问题已通报您处置";
            case REGULATOR_HEAD -> "您负责的部门逾期未办";
            case LEADER -> "警示约谈须经您批准";
        };
    }

    private static String office(Ladder ladder) {
        return switch (ladder) {
            case GAP -> "您负责重新确定包保干部";
            case OVERSIGHT -> "您负责督促督查问题整改";
            case VISIT, ISSUE, REGULATOR, VERIFICATION -> "以下主体在您的辖区内";
        };
    }

    static String text(MessageType message, @Nullable Step step, List<Told> group, List<BusinessRef> businesses) {
        String names = names(businesses);
        String title = group.size() == 1 ? "（" + group.getFirst().row().title() + "）" : "";
        return switch (message) {
            case TASK_OVERDUE -> "%s%s督导逾期未完成，请尽快安排。".formatted(names, title);
            case BULLETIN -> "%s%s督导逾期，提醒敦促后仍未答复，拟予通报。".formatted(names, title);
            case RECTIFICATION_REMINDER -> "%s%s问题整改将到期，请按期完成并提交。".formatted(names, title);
            case RECTIFICATION_OVERDUE -> "%s%s问题逾期未整改，请督促处置。".formatted(names, title);
            case RECTIFICATION_UNVERIFIED -> "%s%s整改已提交，逾期未复核，请尽快复核。".formatted(names, title);
            case REGULATOR_REMINDER -> "%s%s通报问题的办理期限今天到期。".formatted(names, title);
            case REGULATOR_OVERDUE -> "%s%s通报问题%s。".formatted(names, title, step == null ? "逾期" : step.chinese());
            case GAP_REMINDER -> "%s尚未重新确定包保干部，%s。".formatted(names, step == null ? "" : "今天是" + step.chinese());
            case GAP_BREACHED -> "%s超过5个工作日仍未重新确定包保干部。".formatted(names);
            case OVERSIGHT_REMINDER -> "%s%s督查问题整改将到期，请按期完成并提交。".formatted(names, title);
            case OVERSIGHT_OVERDUE -> "%s%s督查问题逾期未整改。".formatted(names, title);
            case LETTER_DRAFT -> "%s：《%s》草稿待您批准。".formatted(names, step == null ? "文书" : step.chinese());
            case TALK_PROPOSED -> "%s%s拟警示约谈，请决定。".formatted(names, title);
            default -> names;
        };
    }

    private static String names(List<BusinessRef> businesses) {
        String first = businesses.stream().limit(NAMES).map(BusinessRef::name).collect(Collectors.joining("、"));
        return businesses.size() <= NAMES ? first : "%s等%d家".formatted(first, businesses.size());
    }
}
