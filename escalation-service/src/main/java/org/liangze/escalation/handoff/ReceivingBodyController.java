package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who receives hand-offs, over HTTP: read by offices and administrators, written by them for their own region. */
@RestController
class ReceivingBodyController {
    private final ReceivingBodies bodies;
    private final BodyKinds kinds;
    private final People people;
    private final Transactions transactions;
    private final Commands commands;
    private final Audit audit;
    private final Days days;

    ReceivingBodyController(
            ReceivingBodies bodies,
            BodyKinds kinds,
            People people,
            Transactions transactions,
            Commands commands,
            Audit audit,
            Days days) {
        this.bodies = bodies;
        this.kinds = kinds;
        this.people = people;
        this.transactions = transactions;
        this.commands = commands;
        this.audit = audit;
        this.days = days;
    }

    /** Every version; of each body and place the one in force and those to come count. */
    @GetMapping("/receiving-bodies")
    List<View> list(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions.asCaller(caller, () -> views(caller));
    }

    /** Names who receives for a kind of body in a place from a day on; a further version, never a change. */
    @PostMapping("/receiving-bodies")
    List<View> name(Caller caller, IdempotencyKey key, @RequestBody Named named) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return commands.run(caller, key, List.of("receiving-body", named), Views.class, () -> added(caller, named))
                .items();
    }

    private Views added(Caller caller, Named named) {
        String place = named.place() == null || named.place().isBlank() ? caller.region() : named.place();
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "只能登记本辖区的承接部门");
        }
        String body = named.body() == null ? "" : named.body();
        kinds.mustKnow(body, place);
        LocalDate today = days.today();
        LocalDate from = named.from() == null ? today : named.from();
        if (from.isBefore(today)) {
            throw Refusal.invalid("from-in-the-past", "生效日期不得早于今天");
        }
        UUID receiver = named.receiver();
        if (receiver != null) {
            HandoffScope.mustFit(people.find(receiver).orElse(null), body, place);
        }
        int version = bodies.add(body, place, from, receiver, caller.personId(), days.now());
        audit.record(caller, "receiving-body", body + "|" + place + "|" + version, null, named);
        return new Views(views(caller));
    }

    private List<View> views(Caller caller) {
        LocalDate today = days.today();
        Map<String, String> names = kinds.names(caller.region());
        List<ReceivingBodies.Listed> all = bodies.of(caller.region());
        Map<String, Integer> inForce = all.stream()
                .filter(row -> !row.effectiveFrom().isAfter(today))
                .collect(Collectors.toMap(
                        row -> row.body() + row.place(), ReceivingBodies.Listed::version, (newest, older) -> newest));
        return all.stream()
                .map(row -> new View(
                        row,
                        names.getOrDefault(row.body(), row.body()),
                        Objects.equals(inForce.get(row.body() + row.place()), row.version())))
                .toList();
    }

    /**
     * Body of a naming.
     *
     * @param place null for the caller's region
     * @param from null for today
     * @param receiver null: nobody in particular from then on
     */
    record Named(
            @Nullable String body,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable UUID receiver) {}

    record View(ReceivingBodies.Listed entry, String bodyName, boolean inForce) {}

    record Views(List<View> items) {}
}
