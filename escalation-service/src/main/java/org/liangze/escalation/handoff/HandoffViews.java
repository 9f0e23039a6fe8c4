package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.handoff.HandoffView.About;
import org.liangze.escalation.handoff.HandoffView.TimedStep;
import org.liangze.escalation.handoff.model.HandoffFlow;
import org.liangze.escalation.handoff.model.HandoffVerb;
import org.liangze.escalation.handoff.model.Side;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.Days;
import org.liangze.kit.file.FileView;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** Shows hand-offs, with what the caller may do to each. */
@Component
public class HandoffViews {
    private final Handoffs handoffs;
    private final HandoffQueries queries;
    private final HandoffScope scope;
    private final HandoffFiles files;
    private final BodyKinds kinds;
    private final Days days;

    HandoffViews(
            Handoffs handoffs,
            HandoffQueries queries,
            HandoffScope scope,
            HandoffFiles files,
            BodyKinds kinds,
            Days days) {
        this.handoffs = handoffs;
        this.queries = queries;
        this.scope = scope;
        this.files = files;
        this.kinds = kinds;
        this.days = days;
    }

    /** Every hand-off of an issue, in the order in which they came. */
    public List<HandoffView> of(Caller caller, Matter matter) {
        List<Handoff> rows = handoffs.of(matter.issueId());
        Map<String, List<FileView>> papers =
                files.of(rows.stream().map(Handoff::handoffId).toList());
        Map<String, String> names = kinds.names(matter.region());
        return rows.stream()
                .map(row -> view(caller, row, matter.isResting(), names, papers, null))
                .toList();
    }

    List<HandoffView> list(Caller caller, List<Handoff> rows) {
        Map<UUID, About> abouts =
                queries.abouts(rows.stream().map(Handoff::issueId).distinct().toList());
        Map<String, List<FileView>> papers =
                files.of(rows.stream().map(Handoff::handoffId).toList());
        Map<String, String> names = kinds.names(caller.region());
        return rows.stream()
                .map(row -> {
                    About about = abouts.get(row.issueId());
                    return view(caller, row, about != null && about.isResting(), names, papers, about);
                })
                .toList();
    }

    private HandoffView view(
            Caller caller,
            Handoff row,
            boolean resting,
            Map<String, String> names,
            Map<String, List<FileView>> papers,
            @Nullable About about) {
        LocalDate today = days.today();
        Side side = scope.side(caller, row);
        Optional<Map.Entry<Anchor, LocalDate>> running = row.endedOn() != null
                ? Optional.empty()
                : row.terms().running(row.state(), resting, row.reportedOn() != null).entrySet().stream()
                        .min(Comparator.comparing(Map.Entry::getKey));
        LocalDate rectifyBy =
                running.isPresent() || row.endedOn() != null || about == null || resting ? null : about.due();
        return new HandoffView(
                row.handoffId(),
                row.issueId(),
                row.body(),
                names.getOrDefault(row.body(), row.body()),
                row.receiverId(),
                row.shown(names.getOrDefault(row.body(), row.body())),
                row.lead(),
                row.round(),
                row.origin(),
                row.origin().chinese(),
                row.state(),
                row.state().chinese(),
                row.handedOverAt(),
                running.map(step -> step.getKey().name()).orElse(rectifyBy == null ? null : "RECTIFY"),
                running.map(Map.Entry::getValue).orElse(rectifyBy),
                steps(row, today),
                row.receipt(),
                row.caseNumber(),
                row.disposalReason(),
                row.outcome(),
                row.returnReason(),
                row.undelivered(),
                row.endedOn(),
                side == Side.RECEIVER,
                HandoffFlow.allowed(row.facts(resting, today), side).stream()
                        .map(HandoffVerb::code)
                        .toList(),
                papers.getOrDefault(HandoffFiles.subject(row.handoffId()), List.of()),
                about);
    }

    private static List<TimedStep> steps(Handoff row, LocalDate today) {
        List<TimedStep> steps = new ArrayList<>();
        add(steps, "ACCEPT", "接收", row.acceptBy(), row.acceptedOn(), row, today);
        add(steps, "INSPECT", "检查或立案", row.inspectBy(), row.checkedOn(), row, today);
        add(steps, "REPORT", "反馈结果", row.reportBy(), row.reportedOn(), row, today);
        return steps;
    }

    private static void add(
            List<TimedStep> steps,
            String step,
            String name,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            Handoff row,
            LocalDate today) {
        LocalDate ended = row.endedOn() == null ? today : row.endedOn();
        LocalDate until = done == null ? ended : done;
        if (due != null || done != null) {
            steps.add(new TimedStep(step, name, due, done, due != null && until.isAfter(due)));
        }
    }
}
