package org.liangze.escalation.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * Steps that an office takes by hand (domain.md §7.33). Up: the next step is taken now and not again at its moment. Down: the
 * case stands one step lower; what was said stays said, no step is repeated, and what comes next comes when it would have.
 */
@Component
class ClimbingByHand {
    private final Cases cases;
    private final CaseSteps steps;
    private final Climbing climbing;
    private final Days days;

    ClimbingByHand(Cases cases, CaseSteps steps, Climbing climbing, Days days) {
        this.cases = cases;
        this.steps = steps;
        this.climbing = climbing;
        this.days = days;
    }

    String raise(Caller caller, CaseRow row, CaseRequest said) {
        CaseScope.requireOffice(caller, row);
        String reason = HandlingCases.required(said.reason(), "reason-missing", "升级须写明理由");
        requireRunning(row);
        String next = row.nextMark();
        if (next == null) {
            throw Refusal.conflict("not-now", "没有可升级的下一步").with("caseId", row.caseId());
        }
        Instant now = days.now();
        climbing.take(List.of(row), next, now, new CaseSteps.ByHand(caller.personId(), reason));
        return "%s：%s".formatted(nameOf(row, next), reason);
    }

    String lower(Caller caller, CaseRow row, CaseRequest said) {
        CaseScope.requireOffice(caller, row);
        String reason = HandlingCases.required(said.reason(), "reason-missing", "退回须写明理由");
        requireRunning(row);
        String current = row.currentMark();
        if (current == null) {
            throw Refusal.conflict("not-now", "事项还没有督办层级，无需退回").with("caseId", row.caseId());
        }
        String lower = below(row, current);
        cases.lower(row.caseId(), lower, days.now());
        return "自%s退回%s：%s".formatted(nameOf(row, current), lower == null ? "未督办" : nameOf(row, lower), reason);
    }

    /** The step that was taken before this one; null when there is none. */
    private @Nullable String below(CaseRow row, String current) {
        Set<String> real = row.rungs().stream()
                .filter(rung -> rung.step() != null)
                .map(Rung::mark)
                .collect(Collectors.toSet());
        List<String> taken =
                steps.taken(row.caseId()).stream().filter(real::contains).toList();
        int at = taken.indexOf(current);
        return at < 0 || at + 1 >= taken.size() ? null : taken.get(at + 1);
    }

    private static void requireRunning(CaseRow row) {
        if (row.isPaused()) {
            throw Refusal.conflict("not-now", "事项暂停中，请先恢复").with("caseId", row.caseId());
        }
    }

    private static String nameOf(CaseRow row, String mark) {
        Step step = row.rungs().stream()
                .filter(rung -> rung.mark().equals(mark))
                .map(Rung::step)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return step == null ? "期限提醒" : step.chinese();
    }
}
