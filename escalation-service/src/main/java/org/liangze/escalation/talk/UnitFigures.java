package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.contracts.PeriodClosed;
import org.liangze.escalation.talk.model.Rate;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.springframework.stereotype.Component;

/**
 * A unit whose on-time completion is below the limit at period end is proposed for a talk (domain.md §7.30), at the send hour
 * of the next working day. Its rectification rate is looked at some days later.
 */
@Component
public class UnitFigures {
    private final TalkTriggers triggers;
    private final RectificationChecks checks;
    private final Days days;

    UnitFigures(TalkTriggers triggers, RectificationChecks checks, Days days) {
        this.triggers = triggers;
        this.checks = checks;
        this.days = days;
    }

    /** {@code day}: the first day after the period. */
    public void closed(PeriodClosed figures, LocalDate day) {
        checks.plan(figures);
        double limit = days.policy("talk.completion-below", figures.region(), Double.class);
        Rate rate = new Rate(figures.completedOnTime(), figures.due());
        if (!rate.isBelow(limit)) {
            return;
        }
        UUID id = Ids.named("talk-trigger", "completion", figures.headId(), figures.unit(), figures.period());
        String cause = "%s %s按期完成率%s（%d/%d），低于%.0f%%"
                .formatted(
                        figures.unit(),
                        figures.period(),
                        rate.percent(),
                        rate.numerator(),
                        rate.denominator(),
                        100 * limit);
        String list = "/tasks?period=%s&region=%s".formatted(figures.period(), figures.region());
        Grounds grounds = Grounds.of(Grounds.Code.COMPLETION, figures.unit(), rate, limit, figures.period(), list);
        triggers.remember(id, figures.region(), figures.headId(), cause, grounds, day);
    }
}
