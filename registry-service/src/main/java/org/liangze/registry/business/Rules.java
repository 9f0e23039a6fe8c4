package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.registry.business.model.Canteen;
import org.liangze.registry.business.model.StaffingRule;
import org.liangze.registry.business.model.StaffingRules;
import org.liangze.registry.business.model.TierRule;
import org.liangze.registry.business.model.TierRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule tables as the rules want them. */
@Component
public class Rules {
    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TierRules tiers() {
        return new TierRules(
                jdbc.sql("select version, seq, effective_from, kind, size, min_diners, tier, why from tier_rule")
                        .query(TierRule.class)
                        .list());
    }

    /** Adds the lines of a new version. */
    void add(List<TierRule> lines) {
        for (TierRule line : lines) {
            jdbc.sql("""
                    insert into tier_rule (version, seq, effective_from, kind, size, min_diners, tier, why)
                    values (:version, :seq, :from, :kind, :size, :minDiners, :tier, :why)""")
                    .param("version", line.version())
                    .param("seq", line.seq())
                    .param("from", line.effectiveFrom())
                    .param("kind", name(line.kind()))
                    .param("size", name(line.size()))
                    .param("minDiners", line.minDiners())
                    .param("tier", line.tier().name())
                    .param("why", line.why())
                    .update();
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    public StaffingRules staffing() {
        return new StaffingRules(jdbc.sql("""
                select rule_set, effective_from, effective_to, kind, array_to_string(sizes, ',') as sizes, chain_head, canteen,
                       min_diners, why
                  from staffing_rule order by rule_set, seq""")
                .query((row, index) -> new StaffingRule(
                        row.getString("rule_set"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        BusinessKind.valueOf(row.getString("kind")),
                        sizes(row.getString("sizes")),
                        row.getBoolean("chain_head"),
                        row.getString("canteen") == null ? null : Canteen.valueOf(row.getString("canteen")),
                        row.getObject("min_diners", Integer.class),
                        row.getString("why")))
                .list());
    }

    private static @Nullable Set<BusinessSize> sizes(@Nullable String names) {
        return names == null
                ? null
                : Arrays.stream(names.split(",", -1)).map(BusinessSize::valueOf).collect(Collectors.toSet());
    }
}
