package org.liangze.escalation.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Proposes the talks whose cause is a unit's figures; one alert per approver for all of them. */
@Component
class ProposingByFigures implements Sweep {
    private final TalkTriggers triggers;
    private final Talks talks;
    private final People people;
    private final Exceptions exceptions;
    private final Alerts alerts;

    ProposingByFigures(TalkTriggers triggers, Talks talks, People people, Exceptions exceptions, Alerts alerts) {
        this.triggers = triggers;
        this.talks = talks;
        this.people = people;
        this.exceptions = exceptions;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return EscalationSweep.TALK_TRIGGERS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.TALK_TRIGGERS.every();
    }

    @Override
    public int batch(Instant now) {
        List<TalkTriggers.Trigger> due = triggers.claimDue(now);
        Map<UUID, List<TalkTriggers.Trigger>> byApprover = new LinkedHashMap<>();
        for (TalkTriggers.Trigger trigger : due) {
            propose(trigger)
                    .ifPresent(approver -> byApprover
                            .computeIfAbsent(approver, id -> new ArrayList<>())
                            .add(trigger));
        }
        byApprover.forEach(this::tell);
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return triggers.nextDue();
    }

    private Optional<UUID> propose(TalkTriggers.Trigger trigger) {
        Optional<Person> office = people.nearestOffice(trigger.region());
        Optional<Person> approver = people.leaderFor(trigger.region()).or(() -> office);
        if (approver.isEmpty()) {
            exceptions.missingTarget("食安委领导", trigger.region(), null, trigger.region());
        }
        boolean fresh = talks.propose(new Proposal(
                trigger.triggerId().toString(),
                trigger.region(),
                null,
                null,
                trigger.subjectId(),
                approver.map(Person::id).orElse(null),
                office.map(Person::id).orElse(null),
                trigger.cause(),
                trigger.grounds()));
        return fresh ? approver.map(Person::id) : Optional.empty();
    }

    private void tell(UUID approver, List<TalkTriggers.Trigger> causes) {
        alerts.raise(new Alert(
                "unit-figures",
                approver,
                MessageType.TALK_PROPOSED,
                Step.TALK_PROPOSED,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                "拟警示约谈：" + causes.stream().map(TalkTriggers.Trigger::cause).collect(Collectors.joining("；")),
                "警示约谈须经您批准"));
    }
}
