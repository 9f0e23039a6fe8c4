package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cadre or a business was checked by an oversight group, and the check is recorded (domain.md §7.32).
 *
 * @param party CADRE or BUSINESS
 * @param subjectId the person or the business
 * @param region where the subject is
 * @param tier of a business; null for a cadre
 * @param recheckOf the check that this one looks back at (回头看); null for a first check
 */
public record OversightChecked(
        UUID checkId,
        UUID planId,
        OversightParty party,
        UUID subjectId,
        String region,
        @Nullable Tier tier,
        LocalDate checkedOn,
        int findings,
        @Nullable UUID recheckOf)
        implements TaskingEvent {
    public static final String TYPE = "tasking.oversight-checked.v1";

    @Override
    public String topic() {
        return Topics.TASKING_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return subjectId;
    }
}
