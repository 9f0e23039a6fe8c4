package org.liangze.registry.board;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Scope;
import org.liangze.registry.board.model.Institution;
import org.liangze.registry.board.model.Period;
import org.liangze.registry.board.model.Point;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ten-point board over HTTP. */
@RestController
class BoardController {
    private static final int SUBJECTS = Institution.Subject.values().length - 1;

    private final Transactions transactions;
    private final BoardFigures figures;
    private final Clock clock;

    BoardController(Transactions transactions, BoardFigures figures, Clock clock) {
        this.transactions = transactions;
        this.figures = figures;
        this.clock = clock;
    }

    /** The ten points in the plan's order; without a period: the current quarter. */
    @GetMapping("/board")
    List<BoardLine> board(
            Caller caller, @RequestParam(defaultValue = "") String region, @RequestParam @Nullable String period) {
        caller.require(
                Role.OFFICE, Role.ADMINISTRATOR, Role.LEADER, Role.INSPECTOR, Role.REGULATOR, Role.REGULATOR_HEAD);
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        Period when = period == null
                ? Period.quarterOf(clock.instant().atZone(WorkCalendar.ZONE).toLocalDate())
                : Period.of(period);
        BoardFigures.Sums sums = transactions.asSystem(() -> figures.of(place, when));
        return Arrays.stream(Point.values())
                .map(point -> line(point, place, when, sums))
                .toList();
    }

    private static BoardLine line(Point point, String region, Period period, BoardFigures.Sums sums) {
        String filter = "?region=%s&period=%s".formatted(region, period.name());
        return switch (point) {
            case ORGANISATION ->
                BoardLine.share(
                        point,
                        sums.wholeForces(),
                        sums.taskForces(),
                        sums.taskForces(),
                        "task-forces" + filter,
                        "登记的工作专班中“四有”齐全的");
            case COLLECTION -> BoardLine.elsewhere(point, "registry", "collection", region, period, "见归集率");
            case COVERAGE -> BoardLine.elsewhere(point, "registry", "coverage", region, period, "见覆盖率");
            case TRAINING ->
                BoardLine.share(
                        point,
                        sums.trainedCadres(),
                        sums.cadres(),
                        sums.trainings(),
                        "trainings" + filter,
                        "在岗包保干部中本期参加过培训的");
            case ENTERPRISE_DUTY -> BoardLine.elsewhere(point, "registry", "staffing", region, period, "见配备率");
            case VISITS -> BoardLine.elsewhere(point, "tasking", "completion", region, period, "见完成率");
            case ISSUES -> BoardLine.elsewhere(point, "escalation", "rectification", region, period, "见整改率");
            case INSTITUTIONS ->
                BoardLine.share(
                        point,
                        sums.regulated(),
                        SUBJECTS,
                        sums.institutions(),
                        "institutions" + filter,
                        "方案列明的%d项制度中有现行文件的".formatted(SUBJECTS));
            case PUBLICITY -> BoardLine.records(point, sums.publicity(), "publicity" + filter, "本期开展的宣传");
            case OVERSIGHT ->
                BoardLine.share(
                        point,
                        sums.overseenCadres(),
                        sums.cadres(),
                        sums.oversight(),
                        "oversight/checks" + filter,
                        "在岗包保干部中本期被督查过的；另督查主体%d家".formatted(sums.overseenBusinesses()));
        };
    }
}
