package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.business.TierRuleController.Line;
import org.liangze.registry.business.TierRuleController.Version;
import org.liangze.registry.business.model.TierRule;
import org.springframework.stereotype.Component;

/** Versions of the tier table: added, never altered. The table is one for the whole register, so only its administrator adds. */
@Component
class KeepingTierRules {
    private final Rules rules;
    private final Acts acts;
    private final Audit audit;

    KeepingTierRules(Rules rules, Acts acts, Audit audit) {
        this.rules = rules;
        this.acts = acts;
        this.audit = audit;
    }

    List<Version> versions() {
        LocalDate today = acts.today();
        Map<String, List<TierRule>> byVersion =
                rules.tiers().lines().stream().collect(Collectors.groupingBy(TierRule::version));
        String inForce = rules.tiers().versionOn(today);
        return byVersion.entrySet().stream()
                .map(entry -> new Version(
                        entry.getKey(),
                        entry.getValue().getFirst().effectiveFrom(),
                        entry.getValue().stream().map(Line::of).toList(),
                        entry.getKey().equals(inForce)))
                .sorted(Comparator.comparing(Version::effectiveFrom).reversed())
                .toList();
    }

    Version add(Caller caller, TierRulesRequest request) {
        caller.require(Role.ADMINISTRATOR);
        if (!caller.region().isEmpty()) {
            throw Refusal.notAllowed("outside-scope", "分级规则全系统共用，只能由全系统的管理员增加版本");
        }
        List<TierRule> lines = request.lines();
        TierRule first = lines.getFirst();
        if (first.version().isEmpty() || request.effectiveFrom() == null) {
            throw Refusal.invalid("field-missing", "请填写版本号和生效日期");
        }
        boolean taken = rules.tiers().lines().stream()
                .anyMatch(known -> known.version().equals(first.version())
                        || known.effectiveFrom().equals(first.effectiveFrom()));
        if (taken) {
            throw Refusal.conflict("version-exists", "已有同名或同日生效的版本，版本一经保存不再改动，请另起一个");
        }
        rules.add(lines);
        Version added = versions().stream()
                .filter(version -> version.version().equals(first.version()))
                .findFirst()
                .orElseThrow();
        audit.record(caller, "add-tier-rules", first.version(), null, added);
        return added;
    }
}
