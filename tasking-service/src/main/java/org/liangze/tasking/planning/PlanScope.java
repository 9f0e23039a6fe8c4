package org.liangze.tasking.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.tasking.planning.model.CampaignScript;
import org.liangze.tasking.planning.model.Period;

/**
 * What a plan asks for.
 *
 * @param region the smallest place it lies in
 * @param last the periods it is compared with; empty for none
 */
record PlanScope(String region, List<Part> parts, List<String> last) {
    static PlanScope of(List<Period> parts, CampaignScript script, List<String> last) {
        List<String> tiers = script.tiers().isEmpty()
                ? null
                : script.tiers().stream().map(Tier::name).sorted().toList();
        return new PlanScope(
                script.region(),
                parts.stream()
                        .map(part -> Part.of(part, script.region(), tiers, true))
                        .toList(),
                last);
    }

    /** One period in one place. Null tiers and kinds mean all. */
    record Part(
            String period,
            LocalDate opens,
            LocalDate due,
            String region,
            @Nullable List<String> tiers,
            @Nullable List<String> kinds,
            boolean own) {
        static Part of(Period period, String region, @Nullable List<String> tiers, boolean own) {
            List<String> kinds = period.kinds().isEmpty()
                    ? null
                    : period.kinds().stream().map(Enum::name).sorted().toList();
            return new Part(period.name(), period.opens(), period.due(), region, tiers, kinds, own);
        }
    }
}
