package org.liangze.escalation.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.talk.model.Period;
import org.liangze.escalation.talk.model.Rate;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/**
 * A unit that has put right too few of a quarter's issues 30 days after its end is proposed for a talk (domain.md §7.30), at
 * the send hour of the next working day. No issues found: 不适用, and no talk.
 */
@Component
class LookingAtRectification implements Sweep {
    private final RectificationChecks checks;
    private final TalkTriggers triggers;
    private final Days days;

    LookingAtRectification(RectificationChecks checks, TalkTriggers triggers, Days days) {
        this.checks = checks;
        this.triggers = triggers;
        this.days = days;
    }

    @Override
    public String name() {
        return EscalationSweep.RECTIFICATION_RATES.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.RECTIFICATION_RATES.every();
    }

    @Override
    public int batch(Instant now) {
        List<RectificationChecks.Check> due = checks.claimDue(now);
        due.stream()
                .collect(Collectors.groupingBy(one -> new Counted(one.period(), one.asOf())))
                .forEach(this::look);
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return checks.nextDue();
    }

    /** One count for all units of a quarter. */
    private void look(Counted counted, List<RectificationChecks.Check> units) {
        Period quarter = Period.quarter(counted.period()).orElseThrow();
        Map<RectificationChecks.Unit, Rate> rates = checks.rates(quarter, counted.asOf());
        for (RectificationChecks.Check check : units) {
            look(check, rates.getOrDefault(check.whose(), new Rate(0, 0)));
        }
    }

    private void look(RectificationChecks.Check check, Rate rate) {
        double limit = days.policy("talk.rectification-below", check.region(), Double.class);
        if (!rate.isBelow(limit)) {
            return;
        }
        String cause = "%s %s发现问题截至%s整改率%s（%d/%d），低于%.0f%%"
                .formatted(
                        check.unit(),
                        check.period(),
                        check.asOf(),
                        rate.percent(),
                        rate.numerator(),
                        rate.denominator(),
                        100 * limit);
        Grounds grounds = Grounds.of(
                Grounds.Code.RECTIFICATION,
                check.unit(),
                rate,
                limit,
                check.period(),
                "/issues?region=" + check.region());
        triggers.remember(
                Ids.named("talk-trigger", "rectification", check.headId(), check.unit(), check.period()),
                check.region(),
                check.headId(),
                cause,
                grounds,
                check.asOf().plusDays(1));
    }

    private record Counted(String period, LocalDate asOf) {}
}
