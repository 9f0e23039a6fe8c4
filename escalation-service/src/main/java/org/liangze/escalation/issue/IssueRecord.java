package org.liangze.escalation.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.handoff.HandoffView;
import org.liangze.escalation.handoff.model.HandoffVerb;
import org.liangze.escalation.issue.model.Verb;
import org.liangze.kit.file.FileView;

/**
 * One issue's whole record.
 *
 * @param steps of the body in charge, and the rectification
 * @param handoffs every body that received it, each with its own steps
 * @param files photos and papers of the rectification
 * @param closings each time it was closed, with its number
 * @param allowed what the caller may do now, to the issue and to the hand-off that is the caller's own
 */
record IssueRecord(
        IssueView issue,
        List<TimedStep> steps,
        List<HandoffView> handoffs,
        List<FileView> files,
        List<Closings.Closing> closings,
        List<Line> history,
        List<String> allowed) {

    /**
     * A step with a term.
     *
     * @param step ACCEPT, INSPECT, REPORT or RECTIFY
     * @param late done after its term, or not done and the term is over
     */
    record TimedStep(
            String step,
            String stepName,
            @Nullable LocalDate due,
            @Nullable LocalDate doneAt,
            boolean late) {}

    record Line(
            Instant at,
            @Nullable UUID by,
            String byName,
            String act,
            String actName,
            IssueState state,
            String stateName,
            @Nullable String detail) {
        static Line of(IssueHistory.Entry entry) {
            return new Line(
                    entry.at(),
                    entry.by(),
                    entry.byName(),
                    entry.act(),
                    nameOf(entry.act()),
                    entry.state(),
                    entry.state().chinese(),
                    entry.detail());
        }

        private static String nameOf(String act) {
            return switch (act) {
                case "found" -> "发现";
                case "hand-over" -> "通报";
                case "calendar" -> "期限调整";
                default ->
                    Verb.find(act)
                            .map(Verb::chinese)
                            .or(() -> HandoffVerb.find(act).map(HandoffVerb::chinese))
                            .orElse(act);
            };
        }
    }

    static List<TimedStep> steps(Issue issue, LocalDate today) {
        return Stream.of(
                        step("ACCEPT", "接收", issue.acceptBy(), issue.acceptedOn(), today),
                        step("INSPECT", "检查或立案", issue.inspectBy(), issue.checkedOn(), today),
                        step("REPORT", "反馈结果", issue.reportBy(), issue.reportedOn(), today),
                        step("RECTIFY", "整改", issue.due(), issue.rectifiedOn(), today))
                .filter(step -> step.due() != null || step.doneAt() != null)
                .toList();
    }

    /** The first step that is not done; none once a rectification waits to be verified. */
    static Optional<TimedStep> running(Issue issue, LocalDate today) {
        return issue.state().compareTo(IssueState.RECTIFIED) >= 0
                ? Optional.empty()
                : steps(issue, today).stream()
                        .filter(step -> step.doneAt() == null || step.step().equals("RECTIFY"))
                        .findFirst();
    }

    private static TimedStep step(
            String step, String name, @Nullable LocalDate due, @Nullable LocalDate done, LocalDate today) {
        LocalDate end = done == null ? today : done;
        return new TimedStep(step, name, due, done, due != null && end.isAfter(due));
    }
}
