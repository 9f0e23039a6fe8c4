package org.liangze.escalation.talk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.TalkState;

/** domain.md §7.30. */
class TalkFlowTest {
    @Test
    void eachStateNamesWhatComesNext() {
        assertThat(TalkFlow.open(TalkState.PROPOSED, false)).containsExactly(TalkVerb.APPROVE, TalkVerb.DECLINE);
        assertThat(TalkFlow.open(TalkState.NOTIFIED, false)).containsExactly(TalkVerb.SCHEDULE, TalkVerb.HOLD);
        assertThat(TalkFlow.open(TalkState.HELD, false)).containsExactly(TalkVerb.REPORT);
        assertThat(TalkFlow.open(TalkState.HELD, true)).containsExactly(TalkVerb.REVIEW);
        assertThat(TalkFlow.open(TalkState.REVIEWED, false)).containsExactly(TalkVerb.CLOSE);
    }

    @ParameterizedTest
    @EnumSource(TalkVerb.class)
    void nothingIsOpenOnceATalkIsOver(TalkVerb verb) {
        assertThat(TalkFlow.allows(TalkState.CLOSED, false, verb)).isFalse();
        assertThat(TalkFlow.allows(TalkState.DECLINED, false, verb)).isFalse();
    }

    @Test
    void aQuarterHasItsDays() {
        Period quarter = Period.quarter("2026-Q3").orElseThrow();
        assertThat(quarter.first()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(quarter.last()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(Period.quarter("2026-国庆")).isEmpty();
    }
}
