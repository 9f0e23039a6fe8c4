package org.liangze.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** The office names who stands in for somebody, for a time or until further notice. */
@Component
class NamingDeputies {
    private final PeopleRegister people;
    private final Deputies deputies;
    private final PersonFacts facts;
    private final Acts acts;
    private final Audit audit;

    NamingDeputies(PeopleRegister people, Deputies deputies, PersonFacts facts, Acts acts, Audit audit) {
        this.people = people;
        this.deputies = deputies;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    /** Names a deputy, or nobody when {@code deputyId} is null. */
    Deputies.StandIn name(Caller caller, UUID id, Deputies.StandIn wanted) {
        people.lock(id);
        PersonEntry person = need(id);
        Scope.requireOffice(caller, person.region());
        Act act = acts.by(caller);
        refuseUnfit(person, wanted, act.day());
        Deputies.StandIn before = deputies.of(id);
        deputies.name(id, wanted, act.day());
        facts.changed(act, List.of(id));
        audit.record(caller, "name-deputy", person.code(), before, wanted);
        return wanted;
    }

    private void refuseUnfit(PersonEntry person, Deputies.StandIn wanted, LocalDate today) {
        LocalDate from = wanted.deputyFrom();
        LocalDate to = wanted.deputyTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("deputy-dates", "代理结束日期 %s 早于开始日期 %s".formatted(to, from));
        }
        if (to != null && to.isBefore(today)) {
            throw Refusal.invalid("deputy-dates", "代理结束日期 %s 已经过去".formatted(to));
        }
        UUID deputyId = wanted.deputyId();
        if (deputyId == null) {
            return;
        }
        if (deputyId.equals(person.id())) {
            throw Refusal.invalid("deputy-self", "不能由本人代理本人");
        }
        PersonEntry deputy = need(deputyId);
        if (!deputy.inPost() || deputy.role() == Role.BUSINESS) {
            throw Refusal.conflict("deputy-unfit", "%s不在岗，不能代理".formatted(deputy.name()));
        }
    }

    private PersonEntry need(UUID id) {
        PersonEntry person = people.find(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.notFound("person-unknown", "没有找到这个人员");
        }
        return person;
    }
}
