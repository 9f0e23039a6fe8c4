package org.liangze.registry.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.registry.assignment.model.MayCover.Verdict.Accepted;
import org.liangze.registry.assignment.model.MayCover.Verdict.Refused;

class MayCoverTest {
    private static final UUID ID = new UUID(0, 1);
    private static final BusinessInQuestion NOODLES =
            new BusinessInQuestion(ID, "老王面馆", Tier.D, "230102001001", OperatingState.OPERATING);

    @Test
    void theLevelMustBeThatOfTheTier() {
        for (Tier tier : Tier.values()) {
            BusinessInQuestion business =
                    new BusinessInQuestion(ID, "某企业", tier, "230102001001", OperatingState.OPERATING);
            for (Level level : Level.values()) {
                boolean fits = MayCover.decide(cadre(level, "23", 1), business, 30) instanceof Accepted;
                assertThat(fits).as("%s for %s", level, tier).isEqualTo(level == tier.level());
            }
        }
    }

    @Test
    void onlyACadreInPostMayCover() {
        CadreInQuestion liaison = new CadreInQuestion(ID, "李", Role.LIAISON, Level.VILLAGE, "230102001001", true, 1);
        CadreInQuestion left = new CadreInQuestion(ID, "王", Role.CADRE, Level.VILLAGE, "230102001001", false, 1);
        assertThat(refusal(liaison, NOODLES)).isEqualTo("not-a-cadre");
        assertThat(refusal(left, NOODLES)).isEqualTo("cadre-left");
    }

    @Test
    void anotherPlacesCadreIsRefused() {
        assertThat(refusal(cadre(Level.VILLAGE, "230102001002", 1), NOODLES)).isEqualTo("cadre-elsewhere");
    }

    @Test
    void aDeregisteredBusinessNeedsNobody() {
        BusinessInQuestion gone =
                new BusinessInQuestion(ID, "老王面馆", Tier.D, "230102001001", OperatingState.DEREGISTERED);
        assertThat(refusal(cadre(Level.VILLAGE, "230102001001", 1), gone)).isEqualTo("business-deregistered");
    }

    @Test
    void moreThanThirtyIsWarnedAbout() {
        assertThat(warnings(30)).isEmpty();
        assertThat(warnings(31)).hasSize(1);
    }

    private static List<String> warnings(int businesses) {
        return ((Accepted) MayCover.decide(cadre(Level.VILLAGE, "230102001001", businesses), NOODLES, 30)).warnings();
    }

    private static String refusal(CadreInQuestion cadre, BusinessInQuestion business) {
        return ((Refused) MayCover.decide(cadre, business, 30)).code();
    }

    private static CadreInQuestion cadre(Level level, String region, int businesses) {
        return new CadreInQuestion(ID, "王伟", Role.CADRE, level, region, true, businesses);
    }
}
