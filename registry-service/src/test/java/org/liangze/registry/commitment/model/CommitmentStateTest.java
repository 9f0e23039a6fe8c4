package org.liangze.registry.commitment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.commitment.model.CommitmentState.GENERATED;
import static org.liangze.registry.commitment.model.CommitmentState.NONE;
import static org.liangze.registry.commitment.model.CommitmentState.SIGNED;
import static org.liangze.registry.commitment.model.CommitmentState.UPLOADED;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.liangze.registry.commitment.model.CommitmentState.Step;

/** 承诺书 per cadre: none → generated → signed → uploaded (domain.md §3.7). */
class CommitmentStateTest {
    @Test
    void stepFollowsStep() {
        assertThat(NONE.after(Step.GENERATE)).contains(GENERATED);
        assertThat(GENERATED.after(Step.SIGN)).contains(SIGNED);
        assertThat(SIGNED.after(Step.UPLOAD)).contains(UPLOADED);
    }

    @Test
    void aPaperSignedByHandIsUploadedAtOnce() {
        assertThat(GENERATED.after(Step.UPLOAD)).contains(UPLOADED);
    }

    @Test
    void noStepIsSkippedOrTakenBack() {
        assertThat(NONE.after(Step.SIGN)).isEmpty();
        assertThat(NONE.after(Step.UPLOAD)).isEmpty();
        assertThat(SIGNED.after(Step.GENERATE)).isEmpty();
        assertThat(SIGNED.after(Step.SIGN)).isEmpty();
        for (Step step : Step.values()) {
            assertThat(UPLOADED.after(step)).isEmpty();
        }
    }

    @Test
    void whoeverIsRefusedIsToldWhy() {
        for (CommitmentState state : CommitmentState.values()) {
            for (Step step : Step.values()) {
                if (state.after(step).isEmpty()) {
                    assertThat(state.whyNot(step)).isNotBlank();
                }
            }
        }
    }

    @Test
    void aSignatureIsASmallPng() {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        assertThat(SignatureImage.of(url(png))).isPresent();
        png[16] = 0x7F;
        assertThat(SignatureImage.of(url(png)))
                .as("two thousand million pixels wide")
                .isEmpty();
        assertThat(SignatureImage.of(url(new byte[40]))).isEmpty();
        assertThat(SignatureImage.of("data:image/svg+xml;base64,PHN2Zy8+")).isEmpty();
        assertThat(SignatureImage.of("https://example.test/a.png")).isEmpty();
        assertThat(SignatureImage.of("data:image/png;base64,\" onload=\"x")).isEmpty();
    }

    private static String url(byte[] bytes) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
