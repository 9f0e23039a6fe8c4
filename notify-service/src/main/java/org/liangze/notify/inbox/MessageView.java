package org.liangze.notify.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;

/**
 * A message as its recipient sees it.
 *
 * @param type stable code, such as {@code visit-reminder}
 * @param why why this person was told
 * @param link path in the portal
 */
record MessageView(
        UUID id,
        String type,
        String title,
        String body,
        List<BusinessRef> businesses,
        @Nullable LocalDate due,
        boolean urgent,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        String why,
        String link) {}
