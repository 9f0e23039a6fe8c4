package org.liangze.tasking.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.Found;
import org.springframework.stereotype.Component;

/** Gives each finding of a check its responsible, its class and its deadline, keeps it and tells of it. */
@Component
class FindingThings {
    private final OversightFindings findings;
    private final CalendarInUse calendar;
    private final Policies policies;
    private final Outbox outbox;

    FindingThings(OversightFindings findings, CalendarInUse calendar, Policies policies, Outbox outbox) {
        this.findings = findings;
        this.calendar = calendar;
        this.policies = policies;
        this.outbox = outbox;
    }

    void things(Check check, Subject subject, String planRegion, List<Found> all) {
        List<OversightFinding> before = check.recheckOf() == null ? List.of() : findings.ofCheck(check.recheckOf());
        int number = 0;
        for (Found found : all) {
            number++;
            thing(check, subject, planRegion, found, before, number);
        }
    }

    private void thing(
            Check check, Subject subject, String planRegion, Found found, List<OversightFinding> before, int number) {
        Optional<UUID> repeats = before.stream()
                .filter(old -> found.repeats(old.kind(), old.title()))
                .map(OversightFinding::findingId)
                .findFirst();
        Responsible responsible = responsible(subject, found);
        OversightFinding finding = new OversightFinding(
                Ids.named("oversight-finding", check.checkId(), number),
                check.checkId(),
                number,
                responsible.region() != null && responsible.region().startsWith(planRegion)
                        ? responsible.region()
                        : check.region(),
                found.party(),
                responsible.id(),
                found.kind(),
                found.item(),
                found.title(),
                found.note(),
                found.classed(repeats.isPresent()),
                repeats.orElse(null),
                found.due() == null ? deadline(check) : found.due(),
                found.measure(),
                IssueState.FOUND,
                check.checkedOn(),
                check.recordedAt(),
                null,
                null);
        findings.add(finding);
        outbox.publish(told(finding, check, subject));
    }

    private static OversightFindingRecorded told(OversightFinding finding, Check check, Subject subject) {
        boolean business = subject.party() == OversightParty.BUSINESS;
        return new OversightFindingRecorded(
                finding.findingId(),
                finding.checkId(),
                finding.number(),
                finding.party(),
                finding.responsibleId(),
                business ? subject.id() : null,
                business ? subject.name() : null,
                subject.cadreId(),
                finding.region(),
                finding.item(),
                finding.title(),
                finding.note(),
                finding.severity(),
                finding.repeats() != null,
                finding.due(),
                finding.measure(),
                check.recordedBy(),
                finding.foundAt());
    }

    /** {@code oversight.deadline-days} working days, the day of the check not counted (domain.md §11). */
    private LocalDate deadline(Check check) {
        int days = policies.get("oversight.deadline-days", check.region(), check.checkedOn(), Integer.class);
        try {
            return calendar.current().plus(check.checkedOn(), days);
        } catch (NotYetPublishedException beyond) {
            throw Refusal.conflict("calendar-missing", "%d年放假安排尚未公布，不能推算整改期限，请逐项填写期限".formatted(beyond.year()));
        }
    }

    private record Responsible(UUID id, @Nullable String region) {}

    private static Responsible responsible(Subject subject, Found found) {
        return switch (found.party()) {
            case BUSINESS -> new Responsible(subject.id(), subject.region());
            case CADRE -> person(subject.cadreId(), subject.cadreRegion(), "该主体没有包保干部");
            case UNIT -> person(subject.headId(), subject.headRegion(), "包保干部没有登记单位负责人，不能由单位整改");
        };
    }

    private static Responsible person(@Nullable UUID id, @Nullable String region, String missing) {
        if (id == null) {
            throw Refusal.invalid("responsible-missing", missing);
        }
        return new Responsible(id, region);
    }
}
