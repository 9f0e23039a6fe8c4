package org.liangze.tasking.visit;

import java.time.Clock;
import java.util.List;
import org.liangze.contracts.Answer;
import org.liangze.contracts.VisitRecorded;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.photo.Photos;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.visit.VisitJudging.Judged;
import org.liangze.tasking.visit.model.UnfinishedTask;
import org.liangze.tasking.visit.model.VisitReport;
import org.springframework.stereotype.Component;

/** A cadre reports a visit. */
@Component
class VisitRecording {
    private final VisitJudging judging;
    private final Visits visits;
    private final Photos photos;
    private final IssueFinding finding;
    private final TaskClosing closing;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Clock clock;

    VisitRecording(
            VisitJudging judging,
            Visits visits,
            Photos photos,
            IssueFinding finding,
            TaskClosing closing,
            Receipts receipts,
            Outbox outbox,
            Clock clock) {
        this.judging = judging;
        this.visits = visits;
        this.photos = photos;
        this.finding = finding;
        this.closing = closing;
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Inside the caller's transaction. The same visit id again gives the first receipt and changes nothing. */
    VisitReceipt record(Caller caller, VisitBody body) {
        return store(judging.of(caller, body, null, clock.instant()));
    }

    /** Stores what was judged, with all that follows from it. */
    VisitReceipt store(Judged judged) {
        return switch (judged) {
            case Judged.Known(var visitId, var businessId) -> receipts.again(visitId, businessId);
            case Judged.New report -> store(report);
        };
    }

    private VisitReceipt store(Judged.New judged) {
        Visits.Stored visit = judged.visit();
        if (!visits.add(visit)) {
            return receipts.again(visit.visitId(), visit.businessId());
        }
        VisitReport report = judged.report();
        visits.addAnswers(
                visit,
                visit.version(),
                report.answers().stream()
                        .map(given -> new Visits.Given(given.item(), given.answer(), given.note()))
                        .toList());
        photos.arrived(visit.visitId());
        tell(visit, report, judged.satisfied());
        finding.of(visit, judged.business().ref(), report.failures(), 1, judged.checklist(), visit.visitedAt());
        closing.close(visit, judged.satisfied());
        return receipts.of(visit.visitId(), visit.visitedAt());
    }

    private void tell(Visits.Stored visit, VisitReport report, List<UnfinishedTask> satisfied) {
        int yes = report.count(Answer.YES);
        int no = report.count(Answer.NO);
        visits.count(visit, Quarter.of(CalendarInUse.dayOf(visit.visitedAt())).name(), yes, no);
        outbox.publish(new VisitRecorded(
                visit.visitId(),
                visit.businessId(),
                visit.cadreId(),
                visit.mode(),
                visit.visitedAt(),
                satisfied.stream().map(UnfinishedTask::taskId).toList(),
                yes,
                no,
                report.count(Answer.NOT_APPLICABLE)));
    }
}
