package org.liangze.notify.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.BusinessRef;

/**
 * A message whose facts and reason escalation has put into words (the rules of its ladders are there); the template adds
 * the title, what this reader has to do, and where.
 */
sealed interface AlertTemplate extends Template<AlertRaised>
        permits AccountabilityLeadTemplate,
                RectificationUnverifiedTemplate,
                TaskOverdueTemplate,
                BulletinTemplate,
                RectificationReminderTemplate,
                RectificationOverdueTemplate,
                RectificationSubmittedTemplate,
                RectificationRejectedTemplate,
                IssueResultTemplate,
                IssueClosedTemplate,
                HandoffAgainTemplate,
                RegulatorReminderTemplate,
                RegulatorOverdueTemplate,
                GapReminderTemplate,
                GapBreachedTemplate,
                LetterDraftTemplate,
                LetterSentTemplate,
                LetterReminderTemplate,
                TalkProposedTemplate,
                TalkApprovedTemplate,
                TalkNoticeTemplate,
                TalkReportDueTemplate,
                OversightFindingTemplate,
                OversightReminderTemplate,
                OversightOverdueTemplate,
                ExceptionTemplate {

    /** Without the names; {@link #write} adds them. */
    String title(AlertRaised alert);

    /** What the reader has to do now. */
    String toDo(AlertRaised alert, Addressee to);

    /** Path below the reader's home, from {@code /}. */
    String page(AlertRaised alert, Addressee to);

    @Override
    default int version() {
        return 1;
    }

    @Override
    default List<Notice> address(AlertRaised alert, LocalDate day) {
        return List.of(Notice.to(alert.recipientId(), type(), Subjects.alert(alert))
                .about(alert.businesses())
                .at(alert.step() == null ? List.of() : List.of(alert.step().name()))
                .by(alert.due())
                .urgent(alert.urgent()));
    }

    @Override
    default Text write(AlertRaised alert, Addressee to) {
        List<BusinessRef> businesses = alert.businesses();
        String about = businesses.isEmpty() ? "" : "：" + Words.howMany(businesses);
        return new Text(
                Words.title(title(alert) + about),
                Words.lines(alert.text(), names(alert), toDo(alert, to)),
                alert.why(),
                to.home() + page(alert, to));
    }

    /** The names, unless escalation's text says them already. */
    private static @Nullable String names(AlertRaised alert) {
        List<BusinessRef> businesses = alert.businesses();
        boolean said = businesses.isEmpty()
                || alert.text().contains(businesses.getFirst().name());
        return said ? null : "涉及主体：" + Words.names(businesses);
    }

    /** " …，期限：2026年10月9日" when there is one. */
    static String by(String what, @Nullable LocalDate due) {
        return due == null ? what + "。" : what + "，期限：" + Words.day(due) + "。";
    }

    static String issuePage(AlertRaised alert) {
        UUID issue = alert.issueId();
        return issue == null ? "/issues" : "/issues/" + issue;
    }

    /** Where a finding of an oversight is: an issue when it is on a business, else the reader's own list of findings. */
    static String oversightPage(AlertRaised alert) {
        return alert.issueId() == null ? "/oversight/findings" : issuePage(alert);
    }

    static List<String> untilClosed(AlertRaised alert) {
        UUID issue = alert.issueId();
        return issue == null ? List.of() : List.of(Matters.issue(issue));
    }
}
