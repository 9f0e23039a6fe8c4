package org.liangze.registry.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.scope.People;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.Acts;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** Carries out the leavings that were planned for today, in the name of who planned them. */
@Component
class LeavingOnTheDay implements Sweep {
    private final PlannedLeavings plans;
    private final PeopleRegister register;
    private final LeavingPost leaving;
    private final People people;
    private final Acts acts;

    LeavingOnTheDay(PlannedLeavings plans, PeopleRegister register, LeavingPost leaving, People people, Acts acts) {
        this.plans = plans;
        this.register = register;
        this.leaving = leaving;
        this.people = people;
        this.acts = acts;
    }

    @Override
    public String name() {
        return "PLANNED_LEAVINGS";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        List<PlannedLeavings.Planned> due =
                plans.dueBy(now.atZone(WorkCalendar.ZONE).toLocalDate());
        due.forEach(plan -> carryOut(plan, now));
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return plans.earliest()
                .map(day -> day.atStartOfDay(WorkCalendar.ZONE).toInstant())
                .orElse(null);
    }

    private void carryOut(PlannedLeavings.Planned plan, Instant now) {
        register.lock(plan.personId());
        PersonEntry person = register.find(List.of(plan.personId())).get(plan.personId());
        if (person == null || !person.inPost()) {
            plans.cancel(plan.personId());
            return;
        }
        leaving.carryOut(acts.bySystem(now), people.need(plan.plannedBy()).caller(), person, plan.effective());
    }
}
