package org.liangze.tasking.correction;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.correction.model.VisitFacts;
import org.liangze.tasking.visit.VisitView.AnswerView;
import org.liangze.tasking.visit.Visits;

/**
 * All versions of a visit, the newest first.
 *
 * @param mayCorrect whether the caller may correct it now; if not, {@code whyNot} says why
 */
record VersionsView(
        UUID visitId,
        int version,
        boolean mayCorrect,
        @Nullable String whyNot,
        List<VersionView> versions) {

    /**
     * One version in full.
     *
     * @param by who recorded or corrected
     * @param reason null for the first
     * @param changed the items that differ from the version before
     */
    record VersionView(
            int version,
            UUID by,
            String byName,
            Instant at,
            @Nullable String reason,
            VisitMode mode,
            String modeName,
            String representative,
            List<Integer> changed,
            List<AnswerView> answers) {}

    static VisitFacts facts(VisitMode mode, String representative, List<Visits.Given> answers) {
        SortedMap<Integer, VisitFacts.Given> byItem = new TreeMap<>();
        answers.forEach(given -> byItem.put(given.item(), new VisitFacts.Given(given.answer(), given.note())));
        return new VisitFacts(mode, representative, byItem);
    }
}
