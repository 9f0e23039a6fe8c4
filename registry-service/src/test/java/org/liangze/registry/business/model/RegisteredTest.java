package org.liangze.registry.business.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.registry.Change;
import org.liangze.registry.Change.Outcome;

/** What a newer entry makes of an older one. */
class RegisteredTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    private final TierRules rules =
            new TierRules(List.of(new TierRule("1", 1, LocalDate.of(2023, 1, 1), null, null, null, Tier.D, "其他")));

    @Test
    void theSameEntryAgainChangesNothing() {
        Registered first = change(null, draft(null, "地址", null, "wang")).after();
        assertThat(change(first, draft(null, "地址", null, "wang")).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void blankCellsKeepWhatIsKnown() {
        Registered first = change(null, draft(null, "地址", null, "wang")).after();
        assertThat(change(first, draft(null, null, null, null)).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void theTierComesFromTheRulesUnlessSetByHand() {
        Registered byRule = change(null, draft(null, "地址", null, null)).after();
        assertThat(byRule.business().tierRule()).isEqualTo("1");
        Registered byHand = change(byRule, draft(Tier.C, "地址", null, null)).after();
        assertThat(byHand.business().tier()).isEqualTo(Tier.C);
        assertThat(byHand.business().tierReason()).isNotNull();
        assertThat(change(byHand, draft(null, "地址", null, null))
                        .after()
                        .business()
                        .tier())
                .isEqualTo(Tier.C);
        assertThat(change(byHand, draft(Tier.D, "地址", null, null))
                        .after()
                        .business()
                        .tierReason())
                .isNull();
    }

    @Test
    void aDeregisteredBusinessIsCoveredByNobody() {
        Registered covered = change(null, draft(null, "地址", null, "wang")).after();
        Registered gone = change(covered, draft(null, "地址", OperatingState.DEREGISTERED, "wang"))
                .after();
        assertThat(covered.cadreId()).isNotNull();
        assertThat(gone.cadreId()).isNull();
    }

    private Change<Registered> change(Registered before, BusinessDraft draft) {
        return Registered.change(before, draft, rules, TODAY);
    }

    private static BusinessDraft draft(Tier tier, String address, OperatingState state, String cadre) {
        return new BusinessDraft(
                "老王面馆",
                "91350100M000100Y43",
                "",
                BusinessKind.SMALL_CATERING,
                null,
                null,
                null,
                null,
                tier,
                null,
                "230102001001",
                address,
                null,
                state,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                cadre);
    }
}
