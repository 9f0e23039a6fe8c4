package org.liangze.tasking.delegation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskState;

class HandingOnTest {
    private static final UUID LIAISON = new UUID(0, 9);
    private static final Official CADRE = cadre(1, Level.VILLAGE, "平安村", "230102001001", LIAISON);
    private static final Official COLLEAGUE = cadre(2, Level.VILLAGE, "平安村", "230102001001", null);
    private static final Official NEIGHBOUR = cadre(3, Level.VILLAGE, "新民村", "230102001002", null);
    private static final HandingOn.Giver SELF = new HandingOn.Giver(true, Role.CADRE, "230102001001");
    private static final HandingOn.Giver OFFICE = new HandingOn.Giver(false, Role.OFFICE, "230102");

    @Test
    void aCadreHandsOnToAColleagueOrTheirLiaisonOnly() {
        assertThat(refusal(SELF, COLLEAGUE)).isNull();
        assertThat(refusal(SELF, new Official(LIAISON, Role.LIAISON, Level.COUNTY, "办公室", "230102", true, null)))
                .isNull();
        assertThat(refusal(SELF, NEIGHBOUR)).isEqualTo("not-a-colleague");
        assertThat(refusal(SELF, cadre(4, Level.TOWNSHIP, "平安村", "230102001", null)))
                .as("another level")
                .isEqualTo("not-a-colleague");
        assertThat(refusal(SELF, CADRE)).isEqualTo("same-cadre");
    }

    @Test
    void anOfficeNamesAnyPeerOfItsPlace() {
        assertThat(refusal(OFFICE, NEIGHBOUR)).isNull();
        assertThat(refusal(OFFICE, cadre(5, Level.VILLAGE, "别村", "230103001001", null)))
                .as("another county")
                .isEqualTo("not-a-peer");
        assertThat(refusal(OFFICE, cadre(6, Level.COUNTY, "区政府", "230102", null)))
                .isEqualTo("not-a-peer");
    }

    @Test
    void nobodyElseDoesAndNobodyGetsWhatIsOver() {
        HandingOn.Giver stranger = new HandingOn.Giver(false, Role.CADRE, "230102001001");
        assertThat(refusal(stranger, COLLEAGUE)).isEqualTo("not-yours");
        assertThat(code(HandingOn.judge(SELF, TaskState.COMPLETED, CADRE, COLLEAGUE)))
                .isEqualTo("task-over");
        Official gone = new Official(
                COLLEAGUE.id(), Role.CADRE, Level.VILLAGE, COLLEAGUE.unit(), COLLEAGUE.region(), false, null);
        assertThat(refusal(SELF, gone)).isEqualTo("not-in-post");
    }

    @Test
    void whoWasThereCoSignsAndTheVisitorDoesNot() {
        assertThat(code(HandingOn.coSign(CADRE, COLLEAGUE))).isNull();
        assertThat(code(HandingOn.coSign(CADRE, CADRE))).isEqualTo("own-visit");
        assertThat(code(HandingOn.coSign(CADRE, NEIGHBOUR))).isEqualTo("not-a-co-visitor");
    }

    private static @Nullable String refusal(HandingOn.Giver giver, Official to) {
        return code(HandingOn.judge(giver, TaskState.OPEN, CADRE, to));
    }

    private static @Nullable String code(HandingOn.Verdict verdict) {
        return switch (verdict) {
            case HandingOn.Verdict.Allowed() -> null;
            case HandingOn.Verdict.Refused(var code, var reason, var conflict) -> code;
        };
    }

    private static Official cadre(int n, Level level, String unit, String region, @Nullable UUID liaison) {
        return new Official(new UUID(0, n), Role.CADRE, level, unit, region, true, liaison);
    }
}
