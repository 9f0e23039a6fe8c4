package org.liangze.escalation.handoff.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.contracts.HandoffState.ACCEPTED;
import static org.liangze.contracts.HandoffState.CASE_FILED;
import static org.liangze.contracts.HandoffState.CORRECTION_ORDERED;
import static org.liangze.contracts.HandoffState.FORWARDED;
import static org.liangze.contracts.HandoffState.HANDED_OVER;
import static org.liangze.contracts.HandoffState.INSPECTED;
import static org.liangze.contracts.HandoffState.NOT_FILED;
import static org.liangze.contracts.HandoffState.PENALISED;
import static org.liangze.contracts.HandoffState.RETURNED;
import static org.liangze.contracts.HandoffState.WAITING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.HandoffState;

class HandoffFlowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);

    @Test
    void aBodyAcceptsChecksDecidesAndReports() {
        assertAllowed(in(HANDED_OVER), act(HandoffVerb.ACCEPT), ACCEPTED);
        assertAllowed(in(ACCEPTED), act(HandoffVerb.INSPECT), INSPECTED);
        assertAllowed(in(INSPECTED), act(HandoffVerb.FILE), CASE_FILED);
        assertAllowed(in(CASE_FILED), act(HandoffVerb.ORDER), CORRECTION_ORDERED);
        assertAllowed(in(CORRECTION_ORDERED), act(HandoffVerb.PENALISE), PENALISED);
        assertAllowed(in(PENALISED), act(HandoffVerb.REPORT));
    }

    @Test
    void aCheckMayOrderOrPenaliseAtOnceAndBothFactsAreTold() {
        assertAllowed(in(ACCEPTED), inspect(CORRECTION_ORDERED), INSPECTED, CORRECTION_ORDERED);
        assertAllowed(in(ACCEPTED), act(HandoffVerb.PENALISE), INSPECTED, PENALISED);
        assertAllowed(in(ACCEPTED), inspect(CASE_FILED), CASE_FILED);
    }

    @Test
    void notFilingACaseNeedsAReasonAndMayTurnIntoOneLater() {
        assertThat(decide(in(INSPECTED), act(HandoffVerb.NOT_FILE))).isInstanceOf(Ruling.Incomplete.class);
        assertAllowed(in(INSPECTED), because(HandoffVerb.NOT_FILE, null), NOT_FILED);
        assertAllowed(in(NOT_FILED), act(HandoffVerb.FILE), CASE_FILED);
        assertThat(decide(in(CASE_FILED), because(HandoffVerb.NOT_FILE, null))).isInstanceOf(Ruling.NotNow.class);
    }

    @Test
    void theWrongPlaceForwardsWithAReasonAndSaysWhose() {
        assertThat(decide(in(ACCEPTED), because(HandoffVerb.FORWARD, null)))
                .isEqualTo(new Ruling.Incomplete("body-missing", "移送须写明移送给哪类部门"));
        assertAllowed(in(ACCEPTED), because(HandoffVerb.FORWARD, "EDUCATION"), FORWARDED);
        assertAllowed(in(HANDED_OVER), because(HandoffVerb.FORWARD, "EDUCATION"), FORWARDED);
        assertAllowed(in(HANDED_OVER), because(HandoffVerb.RETURN, null), RETURNED);
        assertThat(decide(in(INSPECTED), because(HandoffVerb.RETURN, null))).isInstanceOf(Ruling.NotNow.class);
        assertThat(decide(in(FORWARDED), act(HandoffVerb.REPORT))).isInstanceOf(Ruling.NotNow.class);
    }

    @Test
    void onlyTheOfficeNamesABodyAndOnlyForWhatWaitsForOne() {
        assertThat(HandoffFlow.allowed(in(WAITING), Side.OFFICE)).containsExactly(HandoffVerb.NAME, HandoffVerb.RETRY);
        assertThat(HandoffFlow.allowed(in(HANDED_OVER), Side.OFFICE)).isEmpty();
        Facts unheard = new Facts(HANDED_OVER, false, false, false, true, TODAY);
        assertThat(HandoffFlow.allowed(unheard, Side.OFFICE)).containsExactly(HandoffVerb.RETRY);
        assertThat(HandoffFlow.allowed(unheard, Side.RECEIVER)).doesNotContain(HandoffVerb.RETRY);
    }

    @ParameterizedTest
    @EnumSource(HandoffVerb.class)
    void anOnlookerDoesNothing(HandoffVerb verb) {
        assertThat(HandoffFlow.decide(in(HANDED_OVER), Side.ONLOOKER, because(verb, "EDUCATION")))
                .isInstanceOf(Ruling.NotYours.class);
    }

    @ParameterizedTest
    @EnumSource(HandoffState.class)
    void whatIsOverIsLeftAloneButForAReportOfWhatWasChecked(HandoffState state) {
        Facts ended = new Facts(state, state.compareTo(INSPECTED) >= 0, true, true, false, TODAY);
        assertThat(HandoffFlow.allowed(ended, Side.RECEIVER)).isSubsetOf(HandoffVerb.REPORT);
    }

    @Test
    void whilePuttingRightWaitsToBeVerifiedNothingIsDecided() {
        Facts resting = new Facts(ACCEPTED, false, true, false, false, TODAY);
        assertThat(HandoffFlow.allowed(resting, Side.RECEIVER)).isEmpty();
        Facts unaccepted = new Facts(HANDED_OVER, false, true, false, false, TODAY);
        assertThat(HandoffFlow.allowed(unaccepted, Side.RECEIVER)).containsExactly(HandoffVerb.ACCEPT);
    }

    @Test
    void anOrderDoesNotReachBackInTime() {
        HandoffAct order =
                new HandoffAct(HandoffVerb.ORDER, null, null, TODAY.minusDays(1), null, null, null, null, List.of());
        assertThat(decide(in(ACCEPTED), order)).isEqualTo(new Ruling.Incomplete("due-in-the-past", "整改期限不得早于今天"));
        assertThat(decide(in(ACCEPTED), inspect(RETURNED))).isInstanceOf(Ruling.Incomplete.class);
    }

    @Test
    void aRefusalNamesTheStateAndWhatItAllows() {
        assertThat(decide(in(HANDED_OVER), act(HandoffVerb.INSPECT)))
                .isEqualTo(new Ruling.NotNow("此件处于“待接收”，不能检查处置；现在可以：接收、退回、移送"));
    }

    /** Whatever is done in whatever order, decisions only go forward. */
    @Test
    void noWayLeadsBack() {
        Random random = new Random(20261124);
        List<HandoffVerb> verbs = List.of(HandoffVerb.values());
        for (int n = 0; n < 2_000; n++) {
            List<HandoffState> way = new ArrayList<>(List.of(HANDED_OVER));
            for (int step = 0; step < 12; step++) {
                HandoffVerb verb = verbs.get(random.nextInt(verbs.size()));
                Ruling ruling = decide(in(way.getLast()), because(verb, "EDUCATION"));
                if (ruling instanceof Ruling.Allowed(List<HandoffState> path)) {
                    way.addAll(path);
                }
            }
            assertThat(way).isSorted();
        }
    }

    private static void assertAllowed(Facts handoff, HandoffAct act, HandoffState... path) {
        assertThat(decide(handoff, act)).isEqualTo(new Ruling.Allowed(List.of(path)));
    }

    private static Ruling decide(Facts handoff, HandoffAct act) {
        return HandoffFlow.decide(handoff, Side.RECEIVER, act);
    }

    private static Facts in(HandoffState state) {
        boolean ended = state == RETURNED || state == FORWARDED;
        return new Facts(state, state.compareTo(INSPECTED) >= 0, false, ended, false, TODAY);
    }

    private static HandoffAct act(HandoffVerb verb) {
        return new HandoffAct(verb, null, null, null, null, null, null, null, List.of());
    }

    private static HandoffAct inspect(HandoffState outcome) {
        return new HandoffAct(HandoffVerb.INSPECT, null, outcome, null, null, null, null, null, List.of());
    }

    private static HandoffAct because(HandoffVerb verb, @Nullable String body) {
        return new HandoffAct(verb, null, null, null, null, "不属本部门职责", body, null, List.of());
    }
}
