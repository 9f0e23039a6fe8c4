package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.registry.business.model.TierRule;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tier table as versioned data (domain.md §3.4). A new version changes no business until it is applied. */
@RestController
class TierRuleController {
    /** A version of the table; its lines in order, the first that matches decides. */
    record Version(String version, LocalDate effectiveFrom, List<Line> rules, boolean inForce) {}

    /** A line; what is null matches anything. */
    record Line(
            @Nullable BusinessKind kind,
            @Nullable String kindName,
            @Nullable BusinessSize size,
            @Nullable String sizeName,
            @Nullable Integer minDiners,
            Tier tier,
            String why) {
        static Line of(TierRule rule) {
            BusinessKind kind = rule.kind();
            BusinessSize size = rule.size();
            return new Line(
                    kind,
                    kind == null ? null : kind.chinese(),
                    size,
                    size == null ? null : size.chinese(),
                    rule.minDiners(),
                    rule.tier(),
                    rule.why());
        }
    }

    private final Transactions transactions;
    private final Commands commands;
    private final KeepingTierRules keeping;
    private final ApplyingTierRules applying;

    TierRuleController(
            Transactions transactions, Commands commands, KeepingTierRules keeping, ApplyingTierRules applying) {
        this.transactions = transactions;
        this.commands = commands;
        this.keeping = keeping;
        this.applying = applying;
    }

    /** All versions, newest first. */
    @GetMapping("/tier-rules")
    List<Version> list(Caller caller) {
        refuseBusinesses(caller);
        return transactions.asCaller(caller, keeping::versions);
    }

    @PostMapping("/tier-rules")
    @ResponseStatus(HttpStatus.CREATED)
    Version add(Caller caller, IdempotencyKey key, @RequestBody TierRulesRequest request) {
        return commands.run(
                caller, key, List.of("tier-rules", request), Version.class, () -> keeping.add(caller, request));
    }

    /** What the lines would change of the businesses in the caller's scope; those tiered by hand are left alone. */
    @PostMapping("/tier-rules/preview")
    ApplyingTierRules.Preview preview(Caller caller, @RequestBody TierRulesRequest request) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions.asCaller(caller, () -> applying.preview(caller, request.lines()));
    }

    /** Gives the businesses in the caller's scope the tiers of the version, which must be the one in force. */
    @PostMapping("/tier-rules/{version}/apply")
    ApplyingTierRules.Applied apply(Caller caller, IdempotencyKey key, @PathVariable String version) {
        return commands.run(
                caller,
                key,
                List.of("apply-tier-rules", version),
                ApplyingTierRules.Applied.class,
                () -> applying.apply(caller, version));
    }

    private static void refuseBusinesses(Caller caller) {
        caller.require(
                Role.OFFICE,
                Role.LEADER,
                Role.INSPECTOR,
                Role.REGULATOR,
                Role.REGULATOR_HEAD,
                Role.ADMINISTRATOR,
                Role.CADRE,
                Role.LIAISON,
                Role.UNIT_HEAD);
    }
}
