package org.liangze.tasking.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightListPublished;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileView;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.stereotype.Component;

/** Checks and findings as they are read. */
@Component
class ReadingChecks {
    private final OversightPlans plans;
    private final OversightLists lists;
    private final LastRecords records;
    private final Checks checks;
    private final OversightFindings findings;
    private final Names names;
    private final EvidenceFiles files;
    private final Clock clock;

    ReadingChecks(
            OversightPlans plans,
            OversightLists lists,
            LastRecords records,
            Checks checks,
            OversightFindings findings,
            Names names,
            EvidenceFiles files,
            Clock clock) {
        this.plans = plans;
        this.lists = lists;
        this.records = records;
        this.checks = checks;
        this.findings = findings;
        this.names = names;
        this.files = files;
        this.clock = clock;
    }

    CheckView whole(Check check) {
        String subject = RecordingChecks.subject(check.checkId());
        return view(
                check,
                names.of(List.of(check.subjectId(), check.recordedBy())),
                plans.titles(List.of(check.planId())),
                answers(check),
                views(findings.ofCheck(check.checkId())),
                files.of(List.of(subject)).getOrDefault(subject, List.of()));
    }

    List<CheckView> lines(List<Check> page) {
        List<UUID> ids = new ArrayList<>();
        page.forEach(check -> ids.addAll(List.of(check.subjectId(), check.recordedBy())));
        Map<UUID, String> known = names.of(ids);
        Map<UUID, String> titles = plans.titles(page.stream().map(Check::planId).toList());
        return page.stream()
                .map(check -> view(check, known, titles, List.of(), List.of(), List.of()))
                .toList();
    }

    List<FindingView> views(List<OversightFinding> page) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        Map<UUID, String> known =
                names.of(page.stream().map(OversightFinding::responsibleId).toList());
        return page.stream()
                .map(one -> FindingView.of(one, known.getOrDefault(one.responsibleId(), ""), today))
                .toList();
    }

    private CheckView view(
            Check check,
            Map<UUID, String> known,
            Map<UUID, String> titles,
            List<CheckView.AnswerView> answers,
            List<FindingView> found,
            List<FileView> kept) {
        return new CheckView(
                check.checkId(),
                check.planId(),
                titles.getOrDefault(check.planId(), ""),
                check.region(),
                check.party(),
                check.party().chinese(),
                check.subjectId(),
                known.getOrDefault(check.subjectId(), ""),
                check.recheckOf(),
                check.checkedOn(),
                known.getOrDefault(check.recordedBy(), ""),
                check.recordedAt(),
                check.summary(),
                check.findings(),
                answers,
                found,
                kept);
    }

    private List<CheckView.AnswerView> answers(Check check) {
        Map<Integer, String> points = new HashMap<>();
        UUID list = check.listId();
        if (list != null) {
            lists.find(list)
                    .ifPresent(found -> found.points()
                            .forEach((OversightListPublished.Point point) -> points.put(point.no(), point.title())));
        }
        UUID visit = check.visitId();
        Map<Integer, String> items = visit == null
                ? Map.of()
                : records.ofVisit(visit, check.subjectId())
                        .map(LastRecords.Latest::titles)
                        .orElse(Map.of());
        return checks.answers(check.checkId()).stream()
                .map(one -> answer(one, (one.kind().equals("POINT") ? points : items).get(one.no())))
                .toList();
    }

    private static CheckView.AnswerView answer(Checks.Given one, @Nullable String title) {
        return new CheckView.AnswerView(
                one.kind(),
                one.no(),
                title == null ? "" : title,
                one.answer().name(),
                one.answer().chinese(),
                one.recorded() == null ? null : one.recorded().name(),
                one.recorded() == null ? null : one.recorded().chinese(),
                one.note());
    }
}
