package org.liangze.escalation.ladder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Anchor;

/**
 * What a case is opened with.
 *
 * @param subject natural key within the ladder; a second case for it is never opened
 * @param title what it is about, as a reader knows it
 * @param urgent alerts that a date has passed go at once
 * @param done steps that are not to be taken, because an earlier case took them
 */
public record NewCase(
        Ladder ladder,
        String subject,
        UUID businessId,
        String region,
        Tier tier,
        @Nullable UUID taskId,
        @Nullable UUID issueId,
        @Nullable UUID cadreId,
        @Nullable UUID regulatorId,
        String title,
        boolean urgent,
        Map<Anchor, LocalDate> dates,
        Set<String> done) {}
