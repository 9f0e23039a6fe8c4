package org.liangze.escalation.oversight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.oversight.model.FindingLoop.Said;
import org.liangze.escalation.oversight.model.FindingLoop.Standing;
import org.liangze.escalation.oversight.model.FindingLoop.Verdict;

/** The loop of a finding on a person (domain.md §6.25, §7.32). */
class FindingLoopTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
    private static final Said EVIDENCE = new Said("已逐户走访", null, null);

    @Test
    void theResponsiblePutsItRightAndNeverClosesIt() {
        assertThat(FindingLoop.allowed(IssueState.FOUND, Standing.RESPONSIBLE)).containsExactly(FindingVerb.RECTIFY);
        assertThat(FindingLoop.allowed(IssueState.RECTIFIED, Standing.RESPONSIBLE))
                .isEmpty();
        assertThat(decide(IssueState.FOUND, Standing.RESPONSIBLE, FindingVerb.RECTIFY, EVIDENCE))
                .isEqualTo(new Verdict.Accepted(List.of(IssueState.RECTIFIED)));
        assertThat(decide(IssueState.RECTIFIED, Standing.RESPONSIBLE, FindingVerb.VERIFY, EVIDENCE))
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(decide(IssueState.FOUND, Standing.RESPONSIBLE, FindingVerb.RECTIFY, Said.NOTHING))
                .isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void theOfficeVerifiesOrGivesBackWithANewDeadline() {
        assertThat(decide(IssueState.RECTIFIED, Standing.OFFICE, FindingVerb.VERIFY, Said.NOTHING))
                .isEqualTo(new Verdict.Accepted(List.of(IssueState.VERIFIED, IssueState.CLOSED)));
        assertThat(decide(IssueState.RECTIFIED, Standing.OFFICE, FindingVerb.REJECT, new Said(null, "无佐证", TODAY)))
                .isEqualTo(new Verdict.Accepted(List.of(IssueState.FOUND)));
        assertThat(decide(
                        IssueState.RECTIFIED,
                        Standing.OFFICE,
                        FindingVerb.REJECT,
                        new Said(null, "无佐证", TODAY.minusDays(1))))
                .isInstanceOf(Verdict.Incomplete.class);
        assertThat(decide(IssueState.RECTIFIED, Standing.OFFICE, FindingVerb.REJECT, new Said(null, null, TODAY)))
                .isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void othersDoNothingAndClosedStaysClosed() {
        for (IssueState state : IssueState.values()) {
            assertThat(FindingLoop.allowed(state, Standing.ONLOOKER)).isEmpty();
        }
        for (Standing standing : Standing.values()) {
            assertThat(FindingLoop.allowed(IssueState.CLOSED, standing)).isEmpty();
        }
        assertThat(decide(IssueState.CLOSED, Standing.OFFICE, FindingVerb.VERIFY, EVIDENCE))
                .isInstanceOf(Verdict.NotNow.class);
    }

    private static Verdict decide(IssueState state, Standing caller, FindingVerb verb, Said said) {
        return FindingLoop.decide(state, caller, verb, said, TODAY);
    }
}
