package org.liangze.notify.template;

import java.util.Optional;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BulletinDue;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.Event;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.UnitLetterDue;

/** Which template writes about a fact. */
public final class Templates {
    private Templates() {}

    /**
     * The template for a fact, bound to it.
     *
     * @throws IllegalArgumentException for a fact that nobody is told about
     */
    public static Written<?> of(Event fact) {
        return switch (fact) {
            case PlanIssued plan -> new Written<>(new PlanIssuedTemplate(), plan);
            case ReminderDue reminder -> new Written<>(new VisitReminderTemplate(), reminder);
            case UnitLetterDue letter -> new Written<>(new UnitLetterTemplate(), letter);
            case BulletinDue bulletin -> new Written<>(new ProgressBulletinTemplate(), bulletin);
            case DutyReportDue report -> new Written<>(new DutyReportDueTemplate(), report);
            case IssueFound issue -> new Written<>(new IssueFoundTemplate(), issue);
            case IssueHandedOver handoff -> new Written<>(new IssueHandedOverTemplate(), handoff);
            case AssignmentsChanged change -> new Written<>(new AssignmentChangedTemplate(), change);
            case GapsOpened gaps -> new Written<>(new GapOpenedTemplate(), gaps);
            case AlertRaised alert ->
                new Written<>(
                        alert(alert.message())
                                .orElseThrow(() -> new IllegalArgumentException("no alert is written as "
                                        + alert.message().code() + ": " + alert.alertId())),
                        alert);
            default -> throw new IllegalArgumentException("nobody is told about a " + fact.type());
        };
    }

    /** Empty for the types that have a fact of their own. */
    static Optional<AlertTemplate> alert(MessageType type) {
        return switch (type) {
            case PLAN_ISSUED,
                    VISIT_REMINDER,
                    UNIT_LETTER,
                    ISSUE_FOUND,
                    ASSIGNMENT_CHANGED,
                    GAP_OPENED,
                    DUTY_REPORT_DUE -> Optional.empty();
            case TASK_OVERDUE -> Optional.of(new TaskOverdueTemplate());
            case BULLETIN -> Optional.of(new BulletinTemplate());
            case ISSUE_HANDED_OVER -> Optional.of(new HandoffAgainTemplate());
            case RECTIFICATION_REMINDER -> Optional.of(new RectificationReminderTemplate());
            case RECTIFICATION_OVERDUE -> Optional.of(new RectificationOverdueTemplate());
            case RECTIFICATION_SUBMITTED -> Optional.of(new RectificationSubmittedTemplate());
            case RECTIFICATION_UNVERIFIED -> Optional.of(new RectificationUnverifiedTemplate());
            case RECTIFICATION_REJECTED -> Optional.of(new RectificationRejectedTemplate());
            case ISSUE_RESULT -> Optional.of(new IssueResultTemplate());
            case ISSUE_CLOSED -> Optional.of(new IssueClosedTemplate());
            case REGULATOR_REMINDER -> Optional.of(new RegulatorReminderTemplate());
            case REGULATOR_OVERDUE -> Optional.of(new RegulatorOverdueTemplate());
            case GAP_REMINDER -> Optional.of(new GapReminderTemplate());
            case GAP_BREACHED -> Optional.of(new GapBreachedTemplate());
            case LETTER_DRAFT -> Optional.of(new LetterDraftTemplate());
            case LETTER_SENT -> Optional.of(new LetterSentTemplate());
            case LETTER_REMINDER -> Optional.of(new LetterReminderTemplate());
            case TALK_PROPOSED -> Optional.of(new TalkProposedTemplate());
            case TALK_APPROVED -> Optional.of(new TalkApprovedTemplate());
            case TALK_NOTICE -> Optional.of(new TalkNoticeTemplate());
            case TALK_REPORT_DUE -> Optional.of(new TalkReportDueTemplate());
            case OVERSIGHT_FINDING -> Optional.of(new OversightFindingTemplate());
            case OVERSIGHT_REMINDER -> Optional.of(new OversightReminderTemplate());
            case OVERSIGHT_OVERDUE -> Optional.of(new OversightOverdueTemplate());
            case ACCOUNTABILITY_LEAD -> Optional.of(new AccountabilityLeadTemplate());
            case EXCEPTION -> Optional.of(new ExceptionTemplate());
        };
    }
}
