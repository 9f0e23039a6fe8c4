package org.liangze.registry.business;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** A change of state that is not reported or not answered by 24:00 of the last day becomes an exception item, once. */
@Component
class OverdueStateDuties implements Sweep {
    private final StateDuties duties;
    private final DeadEnds deadEnds;

    OverdueStateDuties(StateDuties duties, DeadEnds deadEnds) {
        this.duties = duties;
        this.deadEnds = deadEnds;
    }

    @Override
    public String name() {
        return "STATE_DUTIES_OVERDUE";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int batch(Instant now) {
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        List<StateDuties.Late> late = duties.markOverdue(today);
        late.forEach(
                duty -> deadEnds.report(Ids.named("state-duty-overdue", duty.changeId(), duty.kind()), dead(duty)));
        return late.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return duties.earliestDue()
                .map(due -> due.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant())
                .orElse(null);
    }

    private static Dead dead(StateDuties.Late duty) {
        String name = duty.businessName();
        return switch (duty.kind()) {
            case STATE_REPORT ->
                new Dead(
                        "state-report-overdue",
                        name,
                        duty.businessId(),
                        duty.region(),
                        "%s的经营状态变更应在%s前由市场监管部门确认并报告，至今没有，请督促办理。".formatted(name, duty.due()));
            case ADJUST ->
                new Dead(
                        "state-adjustment-overdue",
                        name,
                        duty.businessId(),
                        duty.region(),
                        "%s的经营状态已变更，食品安全办应在%s前调整包保关系，至今没有，请办理。".formatted(name, duty.due()));
        };
    }
}
