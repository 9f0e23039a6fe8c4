package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.contracts.Tier;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.assignment.CoveringBusinesses;
import org.liangze.registry.business.TieredBusinesses.Alike;
import org.liangze.registry.business.TieredBusinesses.Retiered;
import org.liangze.registry.business.model.TierRule;
import org.liangze.registry.business.model.TierRules;
import org.liangze.registry.facts.BusinessFacts;
import org.springframework.stereotype.Component;

/**
 * Gives businesses the tiers of the table in force, because a new version by itself changes nobody (domain.md §3.4). Decides
 * once for all businesses that are alike, so that a province is a few thousand decisions and one statement.
 */
@Component
class ApplyingTierRules {
    /** What would change. */
    record Preview(long unchanged, List<Move> changed) {}

    /** How many go from one tier to another. */
    record Move(Tier from, Tier to, long count) {}

    /** What was changed, and how many businesses in operation are without a cadre because of it. */
    record Applied(String version, int changed, int gaps) {}

    private final TieredBusinesses businesses;
    private final Rules rules;
    private final UnfitCadres unfit;
    private final CoveringBusinesses covering;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    ApplyingTierRules(
            TieredBusinesses businesses,
            Rules rules,
            UnfitCadres unfit,
            CoveringBusinesses covering,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.businesses = businesses;
        this.rules = rules;
        this.unfit = unfit;
        this.covering = covering;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    Preview preview(Caller caller, List<TierRule> lines) {
        TierRules table = new TierRules(lines);
        List<Decided> decided = decide(caller, table, LocalDate.MAX);
        Map<Move, Long> moves = decided.stream()
                .filter(Decided::changes)
                .collect(Collectors.groupingBy(
                        one -> new Move(one.alike().tier(), one.rule().tier(), 0),
                        Collectors.summingLong(one -> one.alike().count())));
        long unchanged = decided.stream()
                .filter(one -> !one.changes())
                .mapToLong(one -> one.alike().count())
                .sum();
        return new Preview(
                unchanged,
                moves.entrySet().stream()
                        .map(entry ->
                                new Move(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                        .sorted(Comparator.comparing(Move::from).thenComparing(Move::to))
                        .toList());
    }

    Applied apply(Caller caller, String version) {
        Scope.requireOffice(caller, caller.region());
        Act act = acts.by(caller);
        TierRules table = rules.tiers();
        if (!table.versionOn(act.day()).equals(version)) {
            throw Refusal.conflict("not-in-force", "版本%s今天不是生效的版本，不能套用".formatted(version));
        }
        List<Retiered> retiered = decide(caller, table, act.day()).stream()
                .filter(Decided::changes)
                .map(Decided::retiered)
                .toList();
        List<UUID> changed = businesses.retier(act, caller.region(), retiered);
        unfit.end(act, changed);
        covering.cover(act, Map.of(), Set.of(), changed);
        facts.changed(act, changed);
        Applied applied = new Applied(version, changed.size(), businesses.gapsOf(act));
        audit.record(caller, "apply-tier-rules", version, null, applied);
        return applied;
    }

    private List<Decided> decide(Caller caller, TierRules table, LocalDate day) {
        return businesses.alike(caller.region()).stream()
                .map(alike -> new Decided(alike, table.decide(alike.kind(), alike.size(), alike.diners(), day)))
                .toList();
    }

    /** Businesses that are alike, and the line that decides about them. */
    private record Decided(Alike alike, TierRule rule) {
        boolean changes() {
            return alike.tier() != rule.tier();
        }

        Retiered retiered() {
            return new Retiered(alike.kind(), alike.size(), alike.diners(), alike.tier(), rule.tier(), rule.version());
        }
    }
}
