package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Tier;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.business.model.TierRule;

/**
 * A tier table: for a preview the lines suffice.
 *
 * @param rules in order; the first that matches decides, the last must match everything
 */
record TierRulesRequest(
        @Nullable String version,
        @Nullable LocalDate effectiveFrom,
        @Nullable List<LineRequest> rules) {
    private static final int STEP = 10;

    /** A line; what is left out matches anything. */
    record LineRequest(
            @Nullable BusinessKind kind,
            @Nullable BusinessSize size,
            @Nullable Integer minDiners,
            @Nullable Tier tier,
            @Nullable String why) {
        boolean matchesAll() {
            return kind == null && size == null && minDiners == null;
        }
    }

    /** As the rules want them. */
    List<TierRule> lines() {
        if (rules == null || rules.isEmpty() || !rules.getLast().matchesAll()) {
            throw Refusal.invalid("no-last-line", "最后一行须适用于其他所有主体：类别、规模、就餐人数都留空");
        }
        String name = version == null ? "" : version.strip();
        LocalDate from = effectiveFrom == null ? LocalDate.EPOCH : effectiveFrom;
        List<TierRule> lines = new ArrayList<>();
        for (LineRequest rule : rules) {
            if (rule.tier() == null || rule.why() == null || rule.why().isBlank()) {
                throw Refusal.invalid("field-missing", "第%d行没有写明等级或说明".formatted(lines.size() + 1));
            }
            lines.add(new TierRule(
                    name,
                    (lines.size() + 1) * STEP,
                    from,
                    rule.kind(),
                    rule.size(),
                    rule.minDiners(),
                    rule.tier(),
                    rule.why().strip()));
        }
        return lines;
    }
}
