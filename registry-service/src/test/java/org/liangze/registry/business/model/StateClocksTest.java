package org.liangze.registry.business.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.Role;
import org.liangze.registry.business.model.StateClocks.Duty;
import org.liangze.registry.business.model.StateClocks.Started;

/** domain.md §3.3. */
class StateClocksTest {
    private static final LocalDate SEEN = LocalDate.of(2026, 9, 28);
    private static final LocalDate TOLD = LocalDate.of(2026, 9, 30);

    @Test
    void whatACadreSawTheRegulatorMustConfirmCountedFromTheDayItWasSeen() {
        assertThat(StateClocks.startedBy(Role.CADRE, SEEN, TOLD))
                .containsExactly(new Started(Duty.STATE_REPORT, SEEN, false));
    }

    @Test
    void whatTheRegulatorReportsTheOfficeMustAnswerCountedFromTheDayItWasTold() {
        assertThat(StateClocks.startedBy(Role.REGULATOR, SEEN, TOLD))
                .containsExactly(new Started(Duty.STATE_REPORT, SEEN, true), new Started(Duty.ADJUST, TOLD, false));
        assertThat(StateClocks.startedByConfirming(TOLD)).isEqualTo(new Started(Duty.ADJUST, TOLD, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICE", "ADMINISTRATOR"})
    void whatTheOfficeItselfChangesAsksNothingOfAnybody(Role role) {
        assertThat(StateClocks.startedBy(role, SEEN, TOLD)).isEmpty();
    }

    @Test
    void onlyTheRegulatorsOwnReportIsAReport() {
        EnumSet<Role> regulators = EnumSet.of(Role.REGULATOR, Role.REGULATOR_HEAD);
        assertThat(Arrays.stream(Role.values()).filter(role -> !regulators.contains(role)))
                .allSatisfy(role ->
                        assertThat(StateClocks.startedBy(role, SEEN, TOLD)).noneMatch(Started::done));
    }
}
