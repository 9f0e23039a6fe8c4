package org.liangze.escalation.circular;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A circular as stored. */
record Circular(
        UUID circularId,
        long sequence,
        String region,
        UUID issuerId,
        String issuerName,
        String title,
        String period,
        String text,
        List<UnitRow> units,
        String demand,
        UUID drafterId,
        LocalDate draftedOn,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String droppedReason) {

    boolean isDraft() {
        return number == null && droppedReason == null;
    }

    String stateName() {
        if (number != null) {
            return "已印发";
        }
        return droppedReason == null ? "草稿" : "已放弃";
    }

    /**
     * A unit with a figure.
     *
     * @param numerator with denominator what was counted; null where there is only a word to say
     */
    record UnitRow(
            String unit,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            @Nullable String remark) {}
}
