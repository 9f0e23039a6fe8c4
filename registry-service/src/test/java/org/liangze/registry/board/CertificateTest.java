package org.liangze.registry.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A certificate holds until the end of its last day and warns before (domain.md §3.10). */
class CertificateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    @Test
    void expiringFromThirtyDaysBeforeToTheLastDay() {
        assertThat(state(TODAY.plusDays(31))).isEqualTo(Certificate.State.VALID);
        assertThat(state(TODAY.plusDays(30))).isEqualTo(Certificate.State.EXPIRING);
        assertThat(state(TODAY)).isEqualTo(Certificate.State.EXPIRING);
        assertThat(state(TODAY.minusDays(1))).isEqualTo(Certificate.State.EXPIRED);
        assertThat(Certificate.State.on(TODAY, null, 30)).isEqualTo(Certificate.State.VALID);
    }

    @Test
    void onlyWhoWasThereIsAssessedAndOnlyWhoPassedIsCertified() {
        assertThatThrownBy(() ->
                        attendee("王", false, Attendee.Result.PASSED, null, null).checked())
                .hasMessageContaining("未参训");
        assertThatThrownBy(() ->
                        attendee("王", true, Attendee.Result.FAILED, "证1", null).checked())
                .hasMessageContaining("合格");
        assertThatThrownBy(() ->
                        attendee("王", true, Attendee.Result.PASSED, null, TODAY).checked())
                .hasMessageContaining("证书编号");
        assertThatThrownBy(() -> attendee(" ", true, null, null, null).checked())
                .hasMessageContaining("姓名");
        assertThat(attendee("王", true, null, null, null).checked().result()).isEqualTo(Attendee.Result.NONE);
    }

    private static Certificate.State state(LocalDate validUntil) {
        return Certificate.State.on(TODAY, validUntil, 30);
    }

    private static Attendee attendee(
            String name, boolean attended, Attendee.Result result, String certificate, LocalDate validUntil) {
        return new Attendee(null, null, name, attended, result, null, certificate, validUntil);
    }
}
