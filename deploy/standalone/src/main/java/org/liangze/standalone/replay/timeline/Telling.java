package org.liangze.standalone.replay.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BulletinDue;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.CaseHandled;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.ExceptionChanged;
import org.liangze.contracts.FilingChanged;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.HandoffChanged;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.MessageDelivered;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageRead;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.NotifyException;
import org.liangze.contracts.OversightChecked;
import org.liangze.contracts.OversightFindingChanged;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.contracts.OversightListPublished;
import org.liangze.contracts.PeriodClosed;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.RegistryException;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskingException;
import org.liangze.contracts.TasksMoved;
import org.liangze.contracts.UnitLetterDue;
import org.liangze.contracts.VisitCorrected;
import org.liangze.contracts.VisitRecorded;

/** Tells one event as facts: most as one, a plan as one per task, and steps between services that nobody sees as none. */
final class Telling {
    private final Names names;
    private final TaskFacts tasks;

    Telling(Names names, TaskFacts tasks) {
        this.names = names;
        this.tasks = tasks;
    }

    List<FactBuilder> tell(Said said) {
        return switch (said.event()) {
            case PlanIssued plan -> tasks.open(said, plan);
            case TaskOverdue task -> tasks.overdue(said, task);
            case TaskClosed task -> tasks.closed(said, task);
            case TasksMoved moved -> tasks.moved(said, moved);
            case VisitRecorded visit -> List.of(visit(said, visit));
            case VisitCorrected visit -> List.of(corrected(said, visit));
            case IssueFound issue -> List.of(issue(said, issue));
            case IssueChanged issue -> issue(said, issue);
            case IssueHandedOver handoff -> List.of(handoff(said, handoff));
            case HandoffChanged handoff -> List.of(handoff(said, handoff));
            case CaseStepTaken step -> List.of(step(said, step));
            case LetterChanged letter -> List.of(letter(said, letter));
            case TalkChanged talk -> List.of(talk(said, talk));
            case MessageIssued message -> List.of(message(said, message));
            case FilingChanged filing -> List.of(filing(said, filing));
            case ExceptionChanged exception -> List.of(exception(said, exception));
            case BusinessChanged b -> List.of();
            case PersonChanged p -> List.of();
            case ContactChanged c -> List.of();
            case AssignmentsChanged a -> List.of();
            case GapsOpened g -> List.of();
            case ReminderDue r -> List.of();
            case DutyReportDue d -> List.of();
            case UnitLetterDue u -> List.of();
            case PeriodClosed p -> List.of();
            case BulletinDue b -> List.of();
            case CalendarYearLoaded c -> List.of();
            case OversightListPublished o -> List.of();
            case OversightChecked o -> List.of();
            case OversightFindingRecorded o -> List.of();
            case OversightFindingChanged o -> List.of();
            case AlertRaised a -> List.of();
            case CaseEnded c -> List.of();
            case CaseHandled c -> List.of();
            case MessageDelivered m -> List.of();
            case MessageRead m -> List.of();
            case MessageUndeliverable m -> List.of();
            case RegistryException e -> List.of();
            case TaskingException e -> List.of();
            case NotifyException e -> List.of();
        };
    }

    private FactBuilder visit(Said said, VisitRecorded visit) {
        return new FactBuilder(said, Kind.VISIT)
                .type(visit.mode().name())
                .subject(names.one(visit.businessId()))
                .detail("是%d 否%d 不涉及%d，干部：%s"
                        .formatted(visit.yes(), visit.no(), visit.notApplicable(), names.of(visit.cadreId())));
    }

    private FactBuilder corrected(Said said, VisitCorrected visit) {
        return new FactBuilder(said, Kind.VISIT)
                .type("CORRECTED")
                .subject(names.one(visit.businessId()))
                .detail("更正为第%d版：是%d 否%d 不涉及%d，原因：%s"
                        .formatted(visit.version(), visit.yes(), visit.no(), visit.notApplicable(), visit.reason()));
    }

    private FactBuilder issue(Said said, IssueFound issue) {
        return new FactBuilder(said, Kind.ISSUE)
                .type(issue.severity().name())
                .subject(names.one(issue.issueId()))
                .aliases(aliases(issue.issueId(), issue.businessId()))
                .state(IssueState.FOUND)
                .due(issue.due())
                .detail("%s：%s%s".formatted(issue.itemTitle(), issue.note(), issue.repeated() ? "（重复发生）" : ""));
    }

    /** Finding is told by the visit's own service. */
    private List<FactBuilder> issue(Said said, IssueChanged issue) {
        if (issue.state() == IssueState.FOUND) {
            return List.of();
        }
        return List.of(new FactBuilder(said, Kind.ISSUE)
                .type(issue.severity().name())
                .subject(names.one(issue.issueId()))
                .aliases(aliases(issue.issueId(), issue.businessId()))
                .state(issue.state())
                .due(issue.due())
                .detail(names.text(issue.detail())));
    }

    private FactBuilder handoff(Said said, IssueHandedOver handoff) {
        return new FactBuilder(said, Kind.HANDOFF)
                .type(handoff.severity().name())
                .subject(names.one(handoff.issueId()))
                .aliases(aliases(handoff.issueId(), handoff.businessId()))
                .to(names.one(handoff.regulatorId()))
                .due(handoff.acceptBy())
                .detail(handoff.itemTitle());
    }

    private FactBuilder handoff(Said said, HandoffChanged handoff) {
        return new FactBuilder(said, Kind.HANDOFF)
                .type(handoff.body())
                .subject(names.one(handoff.issueId()))
                .aliases(aliases(handoff.issueId(), handoff.businessId()))
                .to(names.one(handoff.receiverId()))
                .state(handoff.state())
                .due(handoff.reportBy() == null ? handoff.inspectBy() : handoff.reportBy())
                .detail(names.text(detail(handoff)));
    }

    private static String detail(HandoffChanged handoff) {
        return Stream.of(handoff.act(), handoff.receipt(), handoff.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private FactBuilder step(Said said, CaseStepTaken step) {
        return new FactBuilder(said, Kind.CASE)
                .type(step.ladder().name())
                .subject(names.one(step.businessId()))
                .aliases(step.issueId() == null ? List.of() : aliases(step.issueId(), step.businessId()))
                .to(names.all(step.told()))
                .step(List.of(step.step().name()))
                .due(step.limit())
                .detail(step.issueId() == null ? null : names.of(step.issueId()));
    }

    private FactBuilder letter(Said said, LetterChanged letter) {
        return new FactBuilder(said, Kind.LETTER)
                .type(letter.kind().name())
                .subject(names.one(letter.businessId() == null ? letter.addresseeId() : letter.businessId()))
                .to(names.one(letter.addresseeId()))
                .state(letter.state())
                .due(letter.deadline())
                .detail(letter.number());
    }

    private FactBuilder talk(Said said, TalkChanged talk) {
        List<String> business = names.one(talk.businessId());
        List<String> person = names.one(talk.subjectId());
        return new FactBuilder(said, Kind.TALK)
                .subject(business.isEmpty() ? person : business)
                .aliases(person)
                .to(names.one(talk.approverId()))
                .state(talk.state())
                .due(talk.due())
                .detail(names.text(talk.trigger()));
    }

    private FactBuilder message(Said said, MessageIssued message) {
        return new FactBuilder(said, Kind.MESSAGE)
                .at(message.at())
                .type(message.message().code())
                .subject(names.texts(message.subjects()))
                .to(names.one(message.recipientId()))
                .channel(message.channels())
                .step(message.steps())
                .due(message.due())
                .detail(names.text(message.title()));
    }

    private FactBuilder filing(Said said, FilingChanged filing) {
        return new FactBuilder(said, Kind.FILING)
                .type(filing.level().name())
                .subject(names.one(filing.businessId()))
                .to(names.one(filing.officeId()))
                .state(filing.state())
                .due(filing.due());
    }

    private FactBuilder exception(Said said, ExceptionChanged exception) {
        List<String> business = names.one(exception.dead().businessId());
        String subject = names.text(exception.dead().subject());
        return new FactBuilder(said, Kind.EXCEPTION)
                .type(exception.dead().kind())
                .subject(business.isEmpty() && subject != null ? List.of(subject) : business)
                .to(names.one(exception.ownerId()))
                .state(exception.open() ? "OPEN" : "RESOLVED")
                .due(exception.deadline())
                .detail(names.text(exception.dead().text()));
    }

    private List<String> aliases(UUID issue, UUID business) {
        List<String> all = new ArrayList<>(names.aliases(issue));
        all.add(names.of(issue));
        all.add(names.of(business));
        return all;
    }
}
