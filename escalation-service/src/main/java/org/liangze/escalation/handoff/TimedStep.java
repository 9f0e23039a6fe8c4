package org.liangze.escalation.handoff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.handoff.model.Terms;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.kit.calendar.Term;

/** The timed steps of a receiving body (domain.md §6.26). */
enum TimedStep {
    ACCEPT("监管部门接收问题", Anchor.ACCEPT),
    INSPECT("监管部门检查或立案", Anchor.INSPECT),
    REPORT("监管部门反馈结果", Anchor.REPORT);

    private final String chinese;
    private final Anchor anchor;

    TimedStep(String chinese, Anchor anchor) {
        this.chinese = chinese;
        this.anchor = anchor;
    }

    /** What a user reads. */
    String chinese() {
        return chinese;
    }

    Anchor anchor() {
        return anchor;
    }

    /** From which day and for how many working days it runs; null when it has not begun or the number is not known. */
    @Nullable
    Term term(Handoff row) {
        return switch (this) {
            case ACCEPT -> term(row.clockFrom(), row.acceptDays());
            case INSPECT -> term(row.clockFrom(), row.inspectDays());
            case REPORT -> term(row.checkedOn(), row.reportDays());
        };
    }

    /** The terms with this one's last day. */
    Terms with(Terms terms, @Nullable LocalDate day) {
        return switch (this) {
            case ACCEPT -> new Terms(day, terms.inspectBy(), terms.reportBy());
            case INSPECT -> new Terms(terms.acceptBy(), day, terms.reportBy());
            case REPORT -> new Terms(terms.acceptBy(), terms.inspectBy(), day);
        };
    }

    private static @Nullable Term term(@Nullable LocalDate from, @Nullable Integer workingDays) {
        return from == null || workingDays == null ? null : new Term(from, workingDays);
    }
}
