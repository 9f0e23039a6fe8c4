package org.liangze.tasking.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.visit.VisitJudging.Judged;
import org.springframework.stereotype.Component;

/**
 * Several businesses visited together still make one record each (domain.md §5.20). All or none: a business that is refused is
 * named with its reason, all of them at once, and is taken out or visited by itself; nobody has to find out what was stored.
 */
@Component
class CollectiveRecording {
    private final VisitJudging judging;
    private final VisitRecording recording;
    private final Clock clock;

    CollectiveRecording(VisitJudging judging, VisitRecording recording, Clock clock) {
        this.judging = judging;
        this.recording = recording;
        this.clock = clock;
    }

    private record Judgement(Map<UUID, Judged> taken, List<CollectiveView.Line> lines) {
        Judged of(VisitBody report) {
            return Objects.requireNonNull(taken.get(report.business()), "every business is judged");
        }

        List<CollectiveView.Line> refused() {
            return lines.stream().filter(line -> !line.accepted()).toList();
        }
    }

    CollectiveView.Preview preview(Caller caller, CollectiveBody body) {
        Judgement judgement = judge(caller, body);
        return new CollectiveView.Preview(body.id(), judgement.refused().isEmpty(), judgement.lines());
    }

    CollectiveView.Stored record(Caller caller, CollectiveBody body) {
        Judgement judgement = judge(caller, body);
        List<CollectiveView.Line> refused = judgement.refused();
        if (!refused.isEmpty()) {
            throw Refusal.conflict("collective-refused", "%d户未被接收，本次集中督导全部未保存：请移出这些主体后重新提交".formatted(refused.size()))
                    .with("refused", refused);
        }
        return new CollectiveView.Stored(
                body.id(),
                body.reports().stream()
                        .map(report -> recording.store(judgement.of(report)))
                        .toList());
    }

    /** In the order of the businesses' ids, so that two collective visits never wait for each other. */
    private Judgement judge(Caller caller, CollectiveBody body) {
        Instant now = clock.instant();
        Map<UUID, Judged> taken = new LinkedHashMap<>();
        List<CollectiveView.Line> lines = new ArrayList<>();
        body.reports().stream()
                .sorted(Comparator.comparing(VisitBody::business))
                .forEach(report -> {
                    try {
                        taken.put(report.business(), judging.of(caller, report, body.id(), now));
                        lines.add(new CollectiveView.Line(report.business(), true, null, null));
                    } catch (Refusal refusal) {
                        String reason = String.valueOf(refusal.getMessage());
                        lines.add(new CollectiveView.Line(report.business(), false, refusal.code(), reason));
                    }
                });
        return new Judgement(taken, lines);
    }
}
