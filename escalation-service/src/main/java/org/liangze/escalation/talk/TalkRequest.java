package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of an act on a talk.
 *
 * @param on approve, schedule: the day it is to be; hold: the day it was, today when left out; review: the new last day
 * @param reason decline; review, when more is asked for
 * @param accepted review
 * @param points close: what the yearly assessment loses (negative) or gains by it
 * @param files hold, report: ids of files uploaded before
 */
record TalkRequest(
        @Nullable LocalDate on,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String place,
        @Nullable UUID presidingId,
        @Nullable List<UUID> attendeeIds,
        @Nullable String presiding,
        @Nullable List<String> attendees,
        @Nullable String facts,
        @Nullable String demands,
        @Nullable String commitments,
        @Nullable List<String> signatures,
        @Nullable String report,
        @Nullable Boolean accepted,
        @Nullable String reason,
        @Nullable String effect,
        @Nullable Double points,
        @Nullable List<UUID> files) {
    static final TalkRequest EMPTY = new TalkRequest(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    Schedule schedule() {
        return new Schedule(on, from, to, place, presidingId, attendeeIds);
    }
}
