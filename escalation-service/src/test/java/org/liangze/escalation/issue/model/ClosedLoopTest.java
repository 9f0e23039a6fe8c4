package org.liangze.escalation.issue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.contracts.IssueState.CLOSED;
import static org.liangze.contracts.IssueState.CORRECTION_ORDERED;
import static org.liangze.contracts.IssueState.FOUND;
import static org.liangze.contracts.IssueState.HANDED_OVER;
import static org.liangze.contracts.IssueState.INSPECTED;
import static org.liangze.contracts.IssueState.RECTIFIED;
import static org.liangze.contracts.IssueState.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

class ClosedLoopTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);

    @Test
    void putRightVerifiedAndClosed() {
        assertAccepted(in(CORRECTION_ORDERED), Standing.BUSINESS, rectify(), RECTIFIED);
        assertAccepted(in(RECTIFIED), Standing.CADRE, act(Verb.VERIFY), VERIFIED, CLOSED);
    }

    @Test
    void whatIsPutRightOnTheSpotNeedsNoRegulator() {
        assertAccepted(of(FOUND, IssueClass.L1, null), Standing.BUSINESS, rectify(), RECTIFIED);
        assertThat(ClosedLoop.decide(of(FOUND, IssueClass.L2, null), Standing.BUSINESS, rectify()))
                .isInstanceOf(Verdict.NotNow.class);
    }

    @Test
    void aSeriousIssueWaitsForTheCheck() {
        assertThat(ClosedLoop.decide(of(HANDED_OVER, IssueClass.L3, null), Standing.BUSINESS, rectify()))
                .isInstanceOf(Verdict.NotNow.class);
        assertAccepted(of(INSPECTED, IssueClass.L3, null), Standing.BUSINESS, rectify(), RECTIFIED);
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
    void nobodyClosesAHandOffOfHisOwn() {
        Situation own = new Situation(RECTIFIED, IssueClass.L2, HANDED_OVER, "已补齐", true, null, TODAY);
        assertThat(ClosedLoop.decide(own, Standing.REGULATOR, act(Verb.VERIFY))).isInstanceOf(Verdict.NotYours.class);
        assertThat(ClosedLoop.allowed(own, Standing.REGULATOR)).containsExactly(Verb.REJECT);
    }

    @Test
    void closingNeedsEvidence() {
        Situation bare = of(RECTIFIED, IssueClass.L2, null);
        assertThat(ClosedLoop.decide(bare, Standing.CADRE, act(Verb.VERIFY)))
                .isEqualTo(new Verdict.Incomplete("evidence-missing", "销号须有整改佐证"));
        Act withPhoto = new Act(Verb.VERIFY, null, null, null, null, List.of(new UUID(0, 1)));
        assertAccepted(bare, Standing.CADRE, withPhoto, VERIFIED, CLOSED);
        assertThat(withPhoto.shown()).isEqualTo("见附件1份");
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
        Situation rectified = new Situation(RECTIFIED, IssueClass.L2, CORRECTION_ORDERED, "x", false, null, TODAY);
        assertAccepted(rectified, Standing.CADRE, because(Verb.REJECT, TODAY.plusDays(3)), CORRECTION_ORDERED);
        assertThat(ClosedLoop.decide(rectified, Standing.CADRE, because(Verb.REJECT, TODAY.minusDays(1))))
                .isEqualTo(new Verdict.Incomplete("due-in-the-past", "整改期限不得早于今天"));
    }

    @Test
    void whatWasClosedIsOpenedAgainUntilTheLastDayWithAReason() {
        assertAccepted(closed(IssueClass.L2, TODAY), Standing.OFFICE, because(Verb.REOPEN, null), HANDED_OVER);
        assertAccepted(closed(IssueClass.L1, TODAY), Standing.CADRE, because(Verb.REOPEN, null), FOUND);
        assertThat(ClosedLoop.decide(closed(IssueClass.L2, TODAY), Standing.CADRE, act(Verb.REOPEN)))
                .isEqualTo(new Verdict.Incomplete("reason-missing", "重新打开须写明理由"));
        assertThat(ClosedLoop.decide(
                        closed(IssueClass.L2, TODAY.minusDays(1)), Standing.OFFICE, because(Verb.REOPEN, null)))
                .isInstanceOf(Verdict.NotNow.class);
        assertThat(ClosedLoop.decide(closed(IssueClass.L2, TODAY), Standing.BUSINESS, because(Verb.REOPEN, null)))
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(ClosedLoop.decide(in(RECTIFIED), Standing.CADRE, because(Verb.REOPEN, null)))
                .isInstanceOf(Verdict.NotNow.class);
    }

    @Test
    void aRefusalNamesTheStateAndWhatItAllows() {
        assertThat(ClosedLoop.decide(in(HANDED_OVER), Standing.CADRE, act(Verb.VERIFY)))
                .isEqualTo(new Verdict.NotNow("问题处于“已通报”，不能复核销号；现在可以：提交整改"));
        assertThat(ClosedLoop.decide(of(CLOSED, IssueClass.L2, "x"), Standing.CADRE, act(Verb.VERIFY)))
                .isEqualTo(new Verdict.NotNow("问题处于“已销号”，不能复核销号；现在可以：无"));
    }

    private static void assertAccepted(Situation issue, Standing caller, Act act, IssueState... path) {
        assertThat(ClosedLoop.decide(issue, caller, act)).isEqualTo(new Verdict.Accepted(List.of(path)));
    }

    private static Situation in(IssueState state) {
        return of(state, IssueClass.L2, "已补齐");
    }

    private static Situation of(IssueState state, IssueClass severity, @Nullable String evidence) {
        return new Situation(state, severity, HANDED_OVER, evidence, false, null, TODAY);
    }

    private static Situation closed(IssueClass severity, LocalDate reopenUntil) {
        return new Situation(CLOSED, severity, HANDED_OVER, "x", false, reopenUntil, TODAY);
    }

    private static Act act(Verb verb) {
        return new Act(verb, null, null, null, null, List.of());
    }

    private static Act rectify() {
        return new Act(Verb.RECTIFY, null, null, "已补齐", null, List.of());
    }

    private static Act because(Verb verb, @Nullable LocalDate due) {
        return new Act(verb, null, due, null, "佐证不清", List.of());
    }
}
