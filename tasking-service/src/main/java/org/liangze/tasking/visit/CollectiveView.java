package org.liangze.tasking.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collective visit's answers. */
final class CollectiveView {
    private CollectiveView() {}

    /** What was stored, one receipt per business in the order of the request. */
    record Stored(UUID collectiveId, List<VisitReceipt> visits) {}

    /** What would become of it; nothing is stored. */
    record Preview(UUID collectiveId, boolean accepted, List<Line> businesses) {}

    /**
     * One business of it.
     *
     * @param code stable name of the rule that is broken; null when it would be taken, as {@code reason}
     */
    record Line(
            UUID businessId,
            boolean accepted,
            @Nullable String code,
            @Nullable String reason) {}
}
