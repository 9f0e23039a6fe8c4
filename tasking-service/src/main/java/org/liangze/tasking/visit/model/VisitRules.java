package org.liangze.tasking.visit.model;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.visit.model.Verdict.Accepted;
import org.liangze.tasking.visit.model.Verdict.Refused;
import org.liangze.tasking.visit.model.VisitReport.Given;

/** When a visit is accepted (domain.md §5.20–22). */
public final class VisitRules {
    private static final List<Rule> RULES = List.of(
            VisitRules::notInTheFuture,
            VisitRules::highRiskOnSiteOnly,
            VisitRules::everyItemAnsweredOnce,
            VisitRules::everyFailureDescribed,
            VisitRules::signed,
            VisitRules::representativeNamed,
            VisitRules::somebodyAskedForIt,
            VisitRules::insideAWindow);

    private VisitRules() {}

    public static Verdict judge(VisitReport report, Circumstances given) {
        return RULES.stream()
                .map(rule -> rule.broken(report, given))
                .filter(Objects::nonNull)
                .<Verdict>map(refused -> refused)
                .findFirst()
                .orElseGet(() -> new Accepted(satisfied(report, given)));
    }

    private static @Nullable Refused notInTheFuture(VisitReport report, Circumstances given) {
        return report.visitedAt().isAfter(given.now()) ? wrong("visit-in-future", "督导时间不能晚于现在") : null;
    }

    private static @Nullable Refused highRiskOnSiteOnly(VisitReport report, Circumstances given) {
        return given.highRisk() && report.mode() != VisitMode.ON_SITE
                ? wrong(
                        "on-site-only",
                        "高风险主体只能现场督导，不能采用%s".formatted(report.mode().chinese()))
                : null;
    }

    private static @Nullable Refused everyItemAnsweredOnce(VisitReport report, Circumstances given) {
        Set<Integer> answered = report.answers().stream().map(Given::item).collect(Collectors.toSet());
        List<Integer> missing = given.items().stream()
                .filter(item -> !answered.contains(item))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            return wrong("items-unanswered", "还有 %d 项未作答：第 %s 项".formatted(missing.size(), listed(missing)));
        }
        List<Integer> strange = answered.stream()
                .filter(item -> !given.items().contains(item))
                .sorted()
                .toList();
        if (!strange.isEmpty()) {
            return wrong("items-unknown", "任务清单中没有第 %s 项".formatted(listed(strange)));
        }
        return answered.size() == report.answers().size() ? null : wrong("items-answered-twice", "同一项不能作答两次");
    }

    private static @Nullable Refused everyFailureDescribed(VisitReport report, Circumstances given) {
        List<Integer> bare = report.failures().stream()
                .filter(failure -> isBlank(failure.note()))
                .map(Given::item)
                .toList();
        return bare.isEmpty() ? null : wrong("note-missing", "答“否”的第 %s 项须写明发现的问题".formatted(listed(bare)));
    }

    private static @Nullable Refused signed(VisitReport report, Circumstances given) {
        return isBlank(report.signature()) ? wrong("signature-missing", "请包保干部签名") : null;
    }

    private static @Nullable Refused representativeNamed(VisitReport report, Circumstances given) {
        return isBlank(report.representative()) ? wrong("representative-missing", "请填写主体现场代表") : null;
    }

    private static @Nullable Refused somebodyAskedForIt(VisitReport report, Circumstances given) {
        return given.unfinished().isEmpty() ? untimely("no-open-task", "该主体目前没有待完成的督导任务；重复督导会随意加重企业负担，不予受理") : null;
    }

    private static @Nullable Refused insideAWindow(VisitReport report, Circumstances given) {
        return satisfied(report, given).isEmpty() ? untimely("outside-window", "督导时间不在该主体任何一项待完成任务的期限内，不予受理") : null;
    }

    /** All tasks in whose window the visit lies; if only one may count, the one it was made for, else the nearest due. */
    private static List<UnfinishedTask> satisfied(VisitReport report, Circumstances given) {
        List<UnfinishedTask> inWindow = given.unfinished().stream()
                .filter(task -> task.windowContains(report.visitedAt()))
                .sorted(comparing(UnfinishedTask::due).thenComparing(UnfinishedTask::period))
                .toList();
        if (given.satisfiesAll()) {
            return inWindow;
        }
        return inWindow.stream()
                .filter(task -> report.taskId() == null || task.taskId().equals(report.taskId()))
                .limit(1)
                .toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String listed(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static Refused wrong(String code, String reason) {
        return new Refused(code, reason, false);
    }

    private static Refused untimely(String code, String reason) {
        return new Refused(code, reason, true);
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable
        Refused broken(VisitReport report, Circumstances given);
    }
}
