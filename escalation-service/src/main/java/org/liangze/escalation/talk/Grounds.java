package org.liangze.escalation.talk;

import org.jspecify.annotations.Nullable;
import org.liangze.escalation.talk.model.Rate;

/**
 * The facts behind a proposal.
 *
 * @param unit the unit the talk concerns, or the business
 * @param numerator of the rate that is too low, with its denominator; null where no rate is the cause
 * @param threshold the rate below which a talk is proposed
 * @param list the list that the figures count, as an address within the console
 */
public record Grounds(
        Code code,
        String unit,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable Double threshold,
        @Nullable String period,
        @Nullable String list) {

    /** The triggers of domain.md §7.30; REGULATOR is that of §7.29. */
    public enum Code {
        COMPLETION,
        RECTIFICATION,
        VISIT_OVERDUE,
        NO_ANSWER,
        REGULATOR,
        GAP,
        ISSUE,
        OTHER
    }

    public static Grounds of(Code code, String unit, String list) {
        return new Grounds(code, unit, null, null, null, null, list);
    }

    static Grounds of(Code code, String unit, Rate rate, double threshold, String period, String list) {
        return new Grounds(code, unit, rate.numerator(), rate.denominator(), threshold, period, list);
    }
}
