package org.liangze.escalation.ladder;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.springframework.stereotype.Component;

/**
 * The steps of open cases that are not taken and not due: each lies so many working days after a date. A step that was taken
 * stays taken, wherever its moment would lie now.
 */
@Component
class MovingCases implements OpenDeadlines {
    private final Cases cases;
    private final Ladders ladders;

    MovingCases(Cases cases, Ladders ladders) {
        this.cases = cases;
        this.ladders = ladders;
    }

    @Override
    public String kind() {
        return CaseMoves.KIND;
    }

    @Override
    public String called() {
        return "升级事项的下一步";
    }

    /** Steps are counted from the terms of issues and letters. */
    @Override
    public boolean hangsOnOthers() {
        return true;
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<CaseRow> open = cases.lockComing(after, by.now(), limit);
        List<Move> moved =
                open.stream().map(this::move).flatMap(Optional::stream).toList();
        return open.isEmpty()
                ? Batch.NONE
                : new Batch(open.size(), open.getLast().caseId(), moved);
    }

    private Optional<Move> move(CaseRow row) {
        return ladders.recount(row).flatMap(now -> CaseMoves.to(row, now));
    }
}
