package org.liangze.escalation.ladder.model;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Step;

/**
 * What a step does. A message may be passed over when a higher step is due already; what is a deed of its own, and what
 * others are counted from, is done however late.
 */
public enum Deed {
    MESSAGE("发送提醒"),
    LETTER("起草文书"),
    BULLETIN("拟予通报"),
    TALK("拟警示约谈");

    private final String chinese;

    Deed(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** {@code step} null: a reminder that is no step. */
    public static Deed of(@Nullable Step step) {
        if (step == null) {
            return MESSAGE;
        }
        return switch (step) {
            case REMINDER_LETTER, RECTIFICATION_NOTICE, TALK_NOTICE, SUPERVISION_NOTICE -> LETTER;
            case BULLETIN -> BULLETIN;
            case TALK_PROPOSED -> TALK;
            case CADRE,
                    UNIT_HEAD,
                    OFFICE_ABOVE,
                    DUE_SOON,
                    OVERDUE,
                    ACCEPT_LATE,
                    INSPECT_LATE,
                    REPORT_LATE,
                    DAY_1,
                    DAY_3,
                    DAY_4,
                    BREACHED,
                    VERIFY_LATE,
                    VERIFY_NEGLECTED -> MESSAGE;
        };
    }
}
