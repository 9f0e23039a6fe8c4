package org.liangze.registry.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a training, or missing from it.
 *
 * @param personId of a person on the register; else {@code name}, and for a business's staff {@code businessId}
 * @param result left out: NONE
 * @param certificateNo only of who passed
 * @param validUntil last day of the certificate; null for no end
 */
record Attendee(
        @Nullable UUID personId,
        @Nullable UUID businessId,
        @Nullable String name,
        boolean attended,
        @Nullable Result result,
        @Nullable BigDecimal score,
        @Nullable String certificateNo,
        @Nullable LocalDate validUntil) {
    /** What the assessment gave. */
    enum Result {
        PASSED("合格"),
        FAILED("不合格"),
        NONE("未考核");

        private final String chinese;

        Result(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** The same attendee, checked: whoever passed was there, a certificate is of who passed. */
    Attendee checked() {
        Result assessed = result == null ? Result.NONE : result;
        if (personId == null && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("参训人员应选择在册人员或填写姓名");
        }
        if (assessed != Result.NONE && !attended) {
            throw new IllegalArgumentException("未参训人员不能有考核结果");
        }
        if (certificateNo != null && assessed != Result.PASSED) {
            throw new IllegalArgumentException("考核合格的人员才能登记证书");
        }
        if (validUntil != null && certificateNo == null) {
            throw new IllegalArgumentException("填写证书有效期时应同时填写证书编号");
        }
        return new Attendee(personId, businessId, name, attended, assessed, score, certificateNo, validUntil);
    }
}
