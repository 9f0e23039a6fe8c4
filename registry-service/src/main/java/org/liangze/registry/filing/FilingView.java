package org.liangze.registry.filing;

import java.time.Instant;
import java.time.LocalDate;
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
        boolean overdue) {}
