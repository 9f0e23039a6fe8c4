package org.liangze.registry.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.enterprise.DutyRecords.Stored;
import org.liangze.registry.enterprise.Participants.Participant;
import org.liangze.registry.enterprise.model.MissingRecords;
import org.liangze.registry.enterprise.model.MissingRecords.Missing;
import org.liangze.registry.enterprise.model.RecordKind;
import org.springframework.stereotype.Component;

/** Shows businesses' own records and what is missing (domain.md §3.9). */
@Component
class ShowingRecords {
    private static final int USUAL_DAYS = 31;
    private static final int MOST_DAYS = 366;

    /** A business's records, newest first, and what is missing, oldest first; nothing is missing before it takes part. */
    record File(@Nullable LocalDate takesPartSince, List<Line> records, List<Missing> missing) {}

    /** A record. */
    record Line(
            RecordKind kind,
            String kindName,
            String period,
            LocalDate day,
            boolean zeroRisk,
            @Nullable String findings,
            @Nullable String handled,
            @Nullable String byName,
            Instant recordedAt) {
        static Line of(Stored record) {
            RecordKind kind = record.kind();
            return new Line(
                    kind,
                    kind.chinese(),
                    kind.period(record.starts()),
                    record.day(),
                    record.zeroRisk(),
                    record.findings(),
                    record.handled(),
                    record.byName(),
                    record.recordedAt());
        }
    }

    /** A business that is behind with a period. */
    record Behind(
            UUID businessId,
            String businessName,
            String region,
            String regionName,
            @Nullable String cadreName,
            RecordKind kind,
            String period,
            LocalDate due) {}

    private final DutyRecords records;
    private final Participants participants;
    private final Acts acts;

    ShowingRecords(DutyRecords records, Participants participants, Acts acts) {
        this.records = records;
        this.participants = participants;
        this.acts = acts;
    }

    File file(Caller caller, UUID id, @Nullable RecordKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (records.party(id).isEmpty() || (caller.is(Role.BUSINESS) && !id.equals(TakingRecords.own(caller)))) {
            throw Refusal.notFound("business-unknown", "没有找到这个主体");
        }
        LocalDate last = to == null ? acts.today() : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Refusal.invalid("period", "起止日期须先后有序，且不超过一年");
        }
        List<Stored> stored = records.of(id, kind, monthOf(first), last);
        Participant participant = participants.find(id).orElse(null);
        return new File(
                participant == null ? null : participant.since(),
                stored.stream().map(Line::of).toList(),
                participant == null ? List.of() : missing(participant, kind, stored, first, last));
    }

    /** A record of the month or week that the first day lies in counts, though it began earlier. */
    private static LocalDate monthOf(LocalDate first) {
        LocalDate month = RecordKind.MONTHLY.starts(first);
        LocalDate week = RecordKind.WEEKLY.starts(first);
        return week.isBefore(month) ? week : month;
    }

    private List<Missing> missing(
            Participant participant, @Nullable RecordKind wanted, List<Stored> stored, LocalDate from, LocalDate to) {
        List<Missing> missing = new ArrayList<>();
        for (RecordKind kind : wanted == null ? Arrays.asList(RecordKind.values()) : List.of(wanted)) {
            Set<LocalDate> recorded = stored.stream()
                    .filter(record -> record.kind() == kind)
                    .map(Stored::starts)
                    .collect(Collectors.toSet());
            missing.addAll(MissingRecords.of(
                    kind, participant.since(), from, to, recorded, participant.operating(), acts.today()));
        }
        return missing;
    }

    /** Goes on reading until the page is full: who was closed in the period is not behind. */
    Page<Behind> behind(
            Caller caller,
            String region,
            RecordKind kind,
            @Nullable LocalDate day,
            @Nullable String cursor,
            int limit) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        LocalDate starts = day == null ? kind.before(acts.today()) : kind.starts(day);
        String place = region.isEmpty() ? caller.region() : region;
        List<Behind> behind = new ArrayList<>();
        List<String> after = Cursor.parts(cursor, 2);
        List<Participant> read;
        do {
            read = participants.without(kind, starts, place, after, limit + 1);
            read.stream().flatMap(one -> missing(one, kind, starts).stream()).forEach(behind::add);
            after = read.isEmpty()
                    ? after
                    : List.of(
                            read.getLast().region(), read.getLast().businessId().toString());
        } while (behind.size() <= limit && read.size() > limit);
        return Page.of(behind, limit, last -> Cursor.of(last.region(), last.businessId()));
    }

    private List<Behind> missing(Participant one, RecordKind kind, LocalDate starts) {
        return MissingRecords.of(kind, one.since(), starts, starts, Set.of(), one.operating(), acts.today()).stream()
                .map(missing -> new Behind(
                        one.businessId(),
                        one.businessName(),
                        one.region(),
                        one.regionName(),
                        one.cadreName(),
                        kind,
                        missing.period(),
                        missing.due()))
                .toList();
    }
}
