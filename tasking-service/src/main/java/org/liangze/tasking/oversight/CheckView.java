package org.liangze.tasking.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.file.FileView;

/**
 * A check as shown; in lists without answers, findings and files.
 *
 * @param answers by the list, then by the compared record
 */
record CheckView(
        UUID checkId,
        UUID planId,
        String planTitle,
        String region,
        OversightParty party,
        String partyName,
        UUID subjectId,
        String subjectName,
        @Nullable UUID recheckOf,
        LocalDate checkedOn,
        String recordedByName,
        Instant recordedAt,
        String summary,
        int findingCount,
        List<AnswerView> answers,
        List<FindingView> findings,
        List<FileView> files) {

    /**
     * An answer.
     *
     * @param recorded what the cadre had put down; null for a point of the list
     */
    record AnswerView(
            String kind,
            int no,
            String title,
            String answer,
            String answerName,
            @Nullable String recorded,
            @Nullable String recordedName,
            @Nullable String note) {}
}
