package org.liangze.registry.region;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.springframework.stereotype.Component;

/** Binds those who are bound to what a code was to the code that it is now; everything else about them stays. */
@Component
class BindingAnew {
    /** How many were bound anew. */
    record Bound(String from, String to, int businesses, int people) {}

    private final Editions editions;
    private final Regions regions;
    private final BoundParties parties;
    private final Acts acts;
    private final Audit audit;

    BindingAnew(Editions editions, Regions regions, BoundParties parties, Acts acts, Audit audit) {
        this.editions = editions;
        this.regions = regions;
        this.parties = parties;
        this.acts = acts;
        this.audit = audit;
    }

    Bound bind(Caller caller, String from, String to) {
        caller.require(Role.ADMINISTRATOR, Role.OFFICE);
        Scope.requireCovers(caller, from);
        Scope.requireCovers(caller, to);
        if (regions.knowing(List.of(to)).apply(to) != Regions.Known.EXACTLY) {
            throw Refusal.invalid("region-unknown", "现行区划中没有代码%s".formatted(to));
        }
        if (from.length() != to.length()) {
            throw Refusal.invalid("region-level", "代码%s与%s不是同一级".formatted(from, to));
        }
        List<UUID> businesses = editions.bound(from, "BUSINESS");
        List<UUID> people = editions.bound(from, "PERSON");
        if (businesses.isEmpty() && people.isEmpty()) {
            throw Refusal.notFound("nothing-bound", "没有主体或人员需要从代码%s改绑".formatted(from));
        }
        Act act = acts.by(caller);
        if (!from.equals(to)) {
            parties.move(act, from, to, businesses, people);
        }
        editions.release(act, from);
        Bound bound = new Bound(from, to, businesses.size(), people.size());
        audit.record(caller, "rebind-region", from, Map.of("region", from), bound);
        return bound;
    }
}
