package org.liangze.escalation.letter.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.LetterState;

class LetterFlowTest {
    @Test
    void approvingSends() {
        assertThat(LetterFlow.path(LetterState.DRAFT, LetterVerb.APPROVE))
                .containsExactly(LetterState.APPROVED, LetterState.SENT);
        assertThat(LetterFlow.path(LetterState.SENT, LetterVerb.APPROVE)).isEmpty();
    }

    @Test
    void aReplyIsWelcomeAfterTheDeadline() {
        assertThat(LetterFlow.path(LetterState.OVERDUE, LetterVerb.REPLY)).containsExactly(LetterState.REPLIED);
    }

    @Test
    void anInadequateReplyIsNoAnswer() {
        assertThat(LetterFlow.path(LetterState.REPLIED, LetterVerb.DECLINE)).containsExactly(LetterState.RECEIVED);
        assertThat(LetterFlow.path(LetterState.DRAFT, LetterVerb.DECLINE)).containsExactly(LetterState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(LetterVerb.class)
    void nothingIsOpenOnceALetterIsClosed(LetterVerb verb) {
        assertThat(LetterFlow.path(LetterState.CLOSED, verb)).isEmpty();
    }

    @Test
    void theStateNamesWhatItAllows() {
        assertThat(LetterFlow.open(LetterState.SENT)).isEqualTo(List.of(LetterVerb.RECEIVE, LetterVerb.REPLY));
    }

    @Test
    void numbersCarryPlaceYearAndSequence() {
        assertThat(LetterFlow.number("道里区", 2026, 3)).isEqualTo("道食安办函〔2026〕3号");
    }
}
