package org.liangze.registry.business.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;

/**
 * A business as the register holds it.
 *
 * @param tierRule version of the table that gave the tier; null when set by hand
 * @param tierReason why it was set by hand
 * @param stateSince first day of the operating state
 */
public record Business(
        UUID id,
        String name,
        String uscc,
        String siteNo,
        BusinessKind kind,
        @Nullable BusinessSize size,
        @Nullable Integer diners,
        @Nullable Canteen canteen,
        boolean chainHead,
        Tier tier,
        @Nullable String tierRule,
        @Nullable String tierReason,
        String region,
        String address,
        @Nullable String legalRepresentative,
        boolean highRisk,
        OperatingState state,
        LocalDate stateSince,
        @Nullable String director,
        int officers,
        @Nullable String officerNames) {

    private record TierDecision(
            Tier tier, @Nullable String rule, @Nullable String reason) {}

    /** What a draft makes of a business; what the draft leaves blank stays. */
    static Business of(@Nullable Business before, BusinessDraft draft, TierRules rules, LocalDate today) {
        BusinessSize size = either(draft.size(), before == null ? null : before.size);
        Integer diners = either(draft.diners(), before == null ? null : before.diners);
        TierDecision tier = tier(before, draft, rules.decide(draft.kind(), size, diners, today));
        OperatingState known = before == null ? OperatingState.OPERATING : before.state;
        OperatingState state = draft.state() == null ? known : draft.state();
        String address = draft.address() == null ? before == null ? "" : before.address : draft.address();
        Integer officers = either(draft.officers(), before == null ? null : before.officers);
        return new Business(
                draft.id(),
                draft.name(),
                draft.uscc(),
                draft.siteNo(),
                draft.kind(),
                size,
                diners,
                draft.canteen() == null ? Canteen.of(draft.kind(), draft.name()) : draft.canteen(),
                Boolean.TRUE.equals(either(draft.chainHead(), before == null ? null : before.chainHead)),
                tier.tier(),
                tier.rule(),
                tier.reason(),
                draft.region(),
                address,
                either(draft.legalRepresentative(), before == null ? null : before.legalRepresentative),
                Boolean.TRUE.equals(either(draft.highRisk(), before == null ? null : before.highRisk)),
                state,
                before != null && before.state == state ? before.stateSince : today,
                either(draft.director(), before == null ? null : before.director),
                officers == null ? 0 : officers,
                either(draft.officerNames(), before == null ? null : before.officerNames));
    }

    /** The same with the tier that the rules give. */
    public Business tieredBy(TierRules rules, LocalDate today) {
        TierRule rule = rules.decide(kind, size, diners, today);
        return tiered(new TierDecision(rule.tier(), rule.version(), null));
    }

    /** The same with a tier set by hand. */
    public Business tieredByHand(Tier wanted, String why) {
        return tiered(new TierDecision(wanted, null, why));
    }

    private Business tiered(TierDecision decision) {
        return new Business(
                id,
                name,
                uscc,
                siteNo,
                kind,
                size,
                diners,
                canteen,
                chainHead,
                decision.tier(),
                decision.rule(),
                decision.reason(),
                region,
                address,
                legalRepresentative,
                highRisk,
                state,
                stateSince,
                director,
                officers,
                officerNames);
    }

    private static TierDecision tier(@Nullable Business before, BusinessDraft draft, TierRule rule) {
        if (draft.tier() != null && draft.tier() != rule.tier()) {
            String reason = draft.tierReason() == null ? "登记时指定" : draft.tierReason();
            return new TierDecision(draft.tier(), null, reason);
        }
        if (draft.tier() == null && before != null && before.tierReason != null) {
            return new TierDecision(before.tier, null, before.tierReason);
        }
        return new TierDecision(rule.tier(), rule.version(), null);
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
