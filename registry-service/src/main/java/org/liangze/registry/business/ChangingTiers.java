package org.liangze.registry.business;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.assignment.CoveringBusinesses;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.facts.BusinessFacts;
import org.springframework.stereotype.Component;

/** The office sets a business's tier by hand, with a reason, or gives it back to the rules (domain.md §3.4). */
@Component
class ChangingTiers {
    /**
     * The tier a business has now.
     *
     * @param rule version of the table that gave it; null when set by hand
     */
    record Tiered(
            UUID businessId,
            Tier tier,
            @Nullable String rule,
            @Nullable String reason) {}

    private final Businesses businesses;
    private final Rules rules;
    private final UnfitCadres unfit;
    private final CoveringBusinesses covering;
    private final BusinessHistory history;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    ChangingTiers(
            Businesses businesses,
            Rules rules,
            UnfitCadres unfit,
            CoveringBusinesses covering,
            BusinessHistory history,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.businesses = businesses;
        this.rules = rules;
        this.unfit = unfit;
        this.covering = covering;
        this.history = history;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    /** Null tier: as the rules say. */
    Tiered change(Caller caller, UUID id, @Nullable Tier tier, @Nullable String reason) {
        Business before = businesses.lock(id).orElseThrow(BusinessReads::unknown);
        Scope.requireOffice(caller, before.region());
        if (tier != null && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("field-missing", "请写明为什么不按分级规则定级");
        }
        Act act = acts.by(caller);
        Business after = tier == null || reason == null
                ? before.tieredBy(rules.tiers(), act.day())
                : before.tieredByHand(tier, reason.strip());
        if (!after.equals(before)) {
            apply(act, before, after);
            audit.record(caller, "change-tier", id.toString(), tiered(before), tiered(after));
        }
        return tiered(after);
    }

    private void apply(Act act, Business before, Business after) {
        List<UUID> ids = List.of(after.id());
        businesses.changeTier(after);
        history.add(act, List.of(FollowingChanges.tierLine(before, after)));
        unfit.end(act, ids);
        covering.cover(act, Map.of(), Set.of(), ids);
        facts.changed(act, ids);
    }

    private static Tiered tiered(Business business) {
        return new Tiered(business.id(), business.tier(), business.tierRule(), business.tierReason());
    }
}
