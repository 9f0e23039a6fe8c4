package org.liangze.registry.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;

/**
 * A filing as the API shows it, with the level whose turn it is.
 *
 * @param level null when complete
 */
record FilingView(
        UUID id,
        UUID businessId,
        String businessName,
        UUID cadreId,
        @Nullable String cadreName,
        @Nullable UUID formerCadreId,
        @Nullable String formerCadreName,
        Instant openedAt,
        @Nullable Instant completedAt,
        @Nullable Level level,
        @Nullable UUID officeId,
        @Nullable String officeName,
        @Nullable LocalDate due,
        boolean overdue) {
    /** A filing and the levels it passes. */
    record Whole(FilingView filing, List<LevelView> levels) {}

    /**
     * A level of a filing.
     *
     * @param submittedOn null while a lower level has not acknowledged
     * @param awaitingYear the due day waits for this year's calendar
     */
    record LevelView(
            Level level,
            UUID officeId,
            @Nullable String officeName,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate due,
            @Nullable Integer awaitingYear,
            boolean overdue,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedByName) {}
}
