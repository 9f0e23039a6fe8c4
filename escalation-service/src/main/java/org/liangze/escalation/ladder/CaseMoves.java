package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.ladder.model.Outlook;
import org.liangze.escalation.time.Days;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.Moves;
import org.springframework.stereotype.Component;

/** The trace of next steps that a notice moved. */
@Component
public class CaseMoves {
    static final String KIND = "CASE_STEP";

    private final Cases cases;
    private final Moves moves;

    CaseMoves(Cases cases, Moves moves) {
        this.cases = cases;
        this.moves = moves;
    }

    /** Does something that may move the next step of a case, and writes down if it did. */
    public <T> T tracing(Amendment by, @Nullable UUID caseId, Supplier<T> change) {
        Optional<CaseRow> before = find(caseId);
        T result = change.get();
        Optional<CaseRow> now = find(caseId);
        if (before.isPresent() && now.isPresent()) {
            between(before.get(), now.get().nextAt()).ifPresent(move -> moves.record(by, KIND, List.of(move)));
        }
        return result;
    }

    /** From where the next step of a case lay to where it lies now; none when it stays on its day, or none comes any more. */
    private static Optional<Move> between(CaseRow before, @Nullable Instant nextAt) {
        return nextAt == null ? Optional.empty() : to(before, new Deadline.Known(Days.dayOf(nextAt)));
    }

    static Optional<Move> to(CaseRow before, Outlook outlook) {
        return switch (outlook) {
            case Outlook.Next next -> between(before, next.at());
            case Outlook.Waits(int year) -> to(before, new Deadline.Awaiting(year));
            case Outlook.Rests rests -> Optional.empty();
        };
    }

    private static Optional<Move> to(CaseRow before, Deadline to) {
        if (before.nextAt() == null || Days.dayOf(before.nextAt()).equals(to.dayOrNull())) {
            return Optional.empty();
        }
        String subject = "%s：%s".formatted(before.ladder().chinese(), before.title());
        LocalDate from = Days.dayOf(before.nextAt());
        return Optional.of(new Move(before.caseId(), before.business(), subject, before.region(), from, to));
    }

    private Optional<CaseRow> find(@Nullable UUID caseId) {
        return caseId == null ? Optional.empty() : cases.find(caseId).filter(row -> !row.isEnded());
    }
}
