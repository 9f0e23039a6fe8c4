package org.liangze.escalation.issue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.contracts.IssueState.ACCEPTED;
import static org.liangze.contracts.IssueState.CASE_FILED;
import static org.liangze.contracts.IssueState.CLOSED;
import static org.liangze.contracts.IssueState.CORRECTION_ORDERED;
import static org.liangze.contracts.IssueState.FOUND;
import static org.liangze.contracts.IssueState.HANDED_OVER;
import static org.liangze.contracts.IssueState.INSPECTED;
import static org.liangze.contracts.IssueState.PENALISED;
import static org.liangze.contracts.IssueState.RECTIFIED;
import static org.liangze.contracts.IssueState.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

class ClosedLoopTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);

    @Test
    void theLongWayRound() {
        assertAccepted(in(HANDED_OVER), Standing.REGULATOR, act(Verb.ACCEPT), ACCEPTED);
        assertAccepted(in(ACCEPTED), Standing.REGULATOR, inspect(INSPECTED), INSPECTED);
        assertAccepted(in(INSPECTED), Standing.REGULATOR, inspect(CORRECTION_ORDERED), CORRECTION_ORDERED);
        assertAccepted(in(CORRECTION_ORDERED), Standing.BUSINESS, rectify(), RECTIFIED);
        assertAccepted(in(RECTIFIED), Standing.CADRE, act(Verb.VERIFY), VERIFIED, CLOSED);
    }

    @Test
    void anInspectionMayOrderAtOnceAndBothFactsAreTold() {
        assertAccepted(in(ACCEPTED), Standing.REGULATOR, inspect(CORRECTION_ORDERED), INSPECTED, CORRECTION_ORDERED);
        assertAccepted(in(ACCEPTED), Standing.REGULATOR, inspect(PENALISED), INSPECTED, PENALISED);
        assertAccepted(in(ACCEPTED), Standing.REGULATOR, inspect(CASE_FILED), CASE_FILED);
    }

    @Test
    void whatIsPutRightOnTheSpotNeedsNoRegulator() {
        Situation onTheSpot = new Situation(FOUND, IssueClass.L1, FOUND, false, null, TODAY);
        assertAccepted(onTheSpot, Standing.BUSINESS, rectify(), RECTIFIED);
    }

    @Test
    void aSeriousIssueWaitsForTheCheck() {
        Situation serious = new Situation(HANDED_OVER, IssueClass.L3, FOUND, false, null, TODAY);
        assertThat(ClosedLoop.decide(serious, Standing.BUSINESS, rectify())).isInstanceOf(Verdict.NotNow.class);
        Situation checked = new Situation(INSPECTED, IssueClass.L3, FOUND, true, null, TODAY);
        assertAccepted(checked, Standing.BUSINESS, rectify(), RECTIFIED);
    }

    @ParameterizedTest
    @EnumSource(IssueState.class)
    void aBusinessNeverClosesItsOwnIssue(IssueState state) {
        assertThat(ClosedLoop.decide(in(state), Standing.BUSINESS, act(Verb.VERIFY)))
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(ClosedLoop.allowed(in(state), Standing.BUSINESS)).isSubsetOf(Verb.RECTIFY);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void anOnlookerDoesNothing(Verb verb) {
        assertThat(ClosedLoop.decide(in(HANDED_OVER), Standing.ONLOOKER, act(verb)))
                .isInstanceOf(Verdict.NotYours.class);
    }

    @Test
    void closingNeedsEvidence() {
        Situation bare = new Situation(RECTIFIED, IssueClass.L2, HANDED_OVER, false, null, TODAY);
        assertThat(ClosedLoop.decide(bare, Standing.CADRE, act(Verb.VERIFY)))
                .isEqualTo(new Verdict.Incomplete("evidence-missing", "销号须有整改佐证"));
    }

    @Test
    void rectifyingNeedsEvidenceAndRejectingAReason() {
        assertThat(ClosedLoop.decide(in(HANDED_OVER), Standing.BUSINESS, act(Verb.RECTIFY)))
                .isInstanceOf(Verdict.Incomplete.class);
        assertThat(ClosedLoop.decide(in(RECTIFIED), Standing.CADRE, act(Verb.REJECT)))
                .isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void aRejectedRectificationGoesBackToWhereItCameFrom() {
        Situation rectified = new Situation(RECTIFIED, IssueClass.L2, CORRECTION_ORDERED, true, "x", TODAY);
        assertAccepted(rectified, Standing.CADRE, reject(TODAY.plusDays(3)), CORRECTION_ORDERED);
        assertThat(ClosedLoop.decide(rectified, Standing.CADRE, reject(TODAY.minusDays(1))))
                .isEqualTo(new Verdict.Incomplete("due-in-the-past", "整改期限不得早于今天"));
    }

    @Test
    void aResultIsReportedAfterACheckInAnyState() {
        Situation closed = new Situation(CLOSED, IssueClass.L2, INSPECTED, true, "x", TODAY);
        assertAccepted(closed, Standing.REGULATOR, act(Verb.REPORT));
        assertThat(ClosedLoop.decide(in(HANDED_OVER), Standing.REGULATOR, act(Verb.REPORT)))
                .isInstanceOf(Verdict.NotNow.class);
    }

    @Test
    void aRefusalNamesTheStateAndWhatItAllows() {
        assertThat(ClosedLoop.decide(in(HANDED_OVER), Standing.REGULATOR, inspect(INSPECTED)))
                .isEqualTo(new Verdict.NotNow("问题处于“已通报”，不能检查处置；现在可以：接收、退回、提交整改"));
        assertThat(ClosedLoop.decide(
                        new Situation(CLOSED, IssueClass.L2, FOUND, false, "x", TODAY),
                        Standing.CADRE,
                        act(Verb.VERIFY)))
                .isEqualTo(new Verdict.NotNow("问题处于“已销号”，不能复核销号；现在可以：无"));
    }

    @Test
    void anInspectionDoesNotGoBack() {
        assertThat(ClosedLoop.decide(in(CORRECTION_ORDERED), Standing.REGULATOR, inspect(INSPECTED)))
                .isInstanceOf(Verdict.NotNow.class);
        assertThat(ClosedLoop.decide(in(ACCEPTED), Standing.REGULATOR, inspect(CLOSED)))
                .isInstanceOf(Verdict.Incomplete.class);
    }

    private static void assertAccepted(Situation issue, Standing caller, Act act, IssueState... path) {
        assertThat(ClosedLoop.decide(issue, caller, act)).isEqualTo(new Verdict.Accepted(List.of(path)));
    }

    private static Situation in(IssueState state) {
        boolean checked = state.compareTo(INSPECTED) >= 0;
        return new Situation(state, IssueClass.L2, HANDED_OVER, checked, "已补齐", TODAY);
    }

    private static Act act(Verb verb) {
        return new Act(verb, null, null, null, null, null, null);
    }

    private static Act rectify() {
        return new Act(Verb.RECTIFY, null, null, null, null, "已补齐", null);
    }

    private static Act inspect(IssueState outcome) {
        return new Act(Verb.INSPECT, null, outcome, null, null, null, null);
    }

    private static Act reject(@Nullable LocalDate due) {
        return new Act(Verb.REJECT, null, null, due, null, null, "佐证不清");
    }
}
