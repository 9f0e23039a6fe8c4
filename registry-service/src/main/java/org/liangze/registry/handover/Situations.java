package org.liangze.registry.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Scope;
import org.liangze.registry.assignment.Assignments;
import org.liangze.registry.assignment.Holdings;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.assignment.model.CadreInQuestion;
import org.liangze.registry.handover.HandOverRequest.Order;
import org.liangze.registry.handover.model.Situation;
import org.liangze.registry.handover.model.Successor;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** Reads what a hand-over is decided by, within the caller's scope. */
@Component
class Situations {
    private final PeopleRegister people;
    private final Holdings holdings;
    private final Assignments assignments;
    private final Policies policies;

    Situations(PeopleRegister people, Holdings holdings, Assignments assignments, Policies policies) {
        this.people = people;
        this.holdings = holdings;
        this.assignments = assignments;
        this.policies = policies;
    }

    /** The same, and nothing of it can change until the transaction ends. */
    Situation locked(Act act, Caller caller, Order order) {
        people.lock(order.from());
        people.hold(order.successors());
        holdings.lock(order.from());
        return now(act, caller, order);
    }

    Situation now(Act act, Caller caller, Order order) {
        PersonEntry from = people.find(List.of(order.from())).get(order.from());
        if (from == null) {
            throw Refusal.notFound("person-unknown", "没有找到移交的包保干部");
        }
        Scope.requireOffice(caller, from.region());
        List<BusinessInQuestion> held = holdings.of(order.from());
        return new Situation(from.id(), from.name(), from.region(), held, others(order, held), successors(act, order));
    }

    private Map<UUID, BusinessInQuestion> others(Order order, List<BusinessInQuestion> held) {
        List<UUID> mine = held.stream().map(BusinessInQuestion::id).toList();
        List<UUID> wanted =
                order.named().stream().filter(id -> !mine.contains(id)).toList();
        return holdings.businesses(wanted).stream()
                .collect(Collectors.toMap(BusinessInQuestion::id, Function.identity()));
    }

    private Map<UUID, Successor> successors(Act act, Order order) {
        Map<UUID, Integer> loads = assignments.loads(order.successors());
        Map<UUID, Successor> successors = new HashMap<>();
        people.find(order.successors()).forEach((id, p) -> {
            CadreInQuestion cadre = new CadreInQuestion(
                    id, p.name(), p.role(), p.level(), p.region(), p.inPost(), loads.getOrDefault(id, 0));
            int warnAbove = policies.get("assignment.warn-above", p.region(), act.day(), Integer.class);
            successors.put(id, new Successor(cadre, warnAbove));
        });
        return successors;
    }
}
