package org.liangze.escalation.handoff;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.kit.web.Refusal;

/**
 * What a list of hand-offs is filtered by, as the address says it.
 *
 * @param view received, handling, review, closed, returned or waiting
 * @param q a part of the business's name
 */
record HandoffQuery(
        @Nullable String view,
        @Nullable String region,
        @Nullable String body,
        @Nullable HandoffState state,
        @Nullable String q) {

    HandoffQueries.Filter filter() {
        HandoffQueries.View tab = view == null || view.isBlank()
                ? null
                : HandoffQueries.View.find(view)
                        .orElseThrow(() -> Refusal.invalid("view-unknown", "没有“%s”这个列表".formatted(view)));
        return new HandoffQueries.Filter(tab, blankless(region), blankless(body), state, q);
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
