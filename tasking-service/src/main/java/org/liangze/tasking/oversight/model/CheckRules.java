package org.liangze.tasking.oversight.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.CheckReport.Given;
import org.liangze.tasking.oversight.model.Verdict.Accepted;
import org.liangze.tasking.oversight.model.Verdict.Refused;

/**
 * When a check is whole (domain.md §7.32): a cadre by every point of the oversight list, a business by what is really there
 * against the cadre's last record. A 否 and a difference are described; deadlines lie ahead.
 */
public final class CheckRules {
    private static final List<Rule> RULES = List.of(
            CheckRules::onADayOfThePlan,
            CheckRules::everyPointAnsweredOnce,
            CheckRules::comparedWithTheRecord,
            CheckRules::everyFailureDescribed,
            CheckRules::othersNamed,
            CheckRules::deadlinesAhead,
            CheckRules::nobodyToBlame);

    private CheckRules() {}

    public static Verdict judge(CheckReport report, Circumstances given) {
        return RULES.stream()
                .map(rule -> rule.broken(report, given))
                .filter(Objects::nonNull)
                .<Verdict>map(refused -> refused)
                .findFirst()
                .orElseGet(() -> new Accepted(Finding.all(report, given)));
    }

    private static @Nullable Refused onADayOfThePlan(CheckReport report, Circumstances given) {
        if (report.checkedOn().isAfter(given.today())) {
            return wrong("check-in-future", "督查日期不能晚于今天");
        }
        return report.checkedOn().isBefore(given.opens())
                ? wrong("check-before-plan", "督查日期不能早于计划开始日%s".formatted(given.opens()))
                : null;
    }

    private static @Nullable Refused everyPointAnsweredOnce(CheckReport report, Circumstances given) {
        Collection<Integer> asked =
                given.party() == OversightParty.CADRE ? given.points().keySet() : Set.of();
        List<Integer> missing = listed(asked, no -> report.answers().stream().noneMatch(one -> one.no() == no));
        if (!missing.isEmpty()) {
            return wrong("points-unanswered", "督查清单还有%d项未作答：第%s项".formatted(missing.size(), joined(missing)));
        }
        return each(report.answers(), asked, "points", "督查清单");
    }

    private static @Nullable Refused comparedWithTheRecord(CheckReport report, Circumstances given) {
        boolean business = given.party() == OversightParty.BUSINESS;
        if (business && report.compared().isEmpty() && !given.recorded().isEmpty()) {
            return wrong("record-not-compared", "请将现场情况与包保干部最近一次督导记录逐项核对");
        }
        return each(report.compared(), business ? given.recorded().keySet() : Set.of(), "items", "最近一次督导记录");
    }

    private static @Nullable Refused each(List<Given> answers, Collection<Integer> asked, String what, String of) {
        List<Integer> strange = listed(answers.stream().map(Given::no).toList(), no -> !asked.contains(no));
        if (!strange.isEmpty()) {
            return wrong(what + "-unknown", "%s中没有第%s项".formatted(of, joined(strange)));
        }
        long distinct = answers.stream().map(Given::no).distinct().count();
        return distinct == answers.size() ? null : wrong(what + "-answered-twice", of + "的同一项不能作答两次");
    }

    private static @Nullable Refused everyFailureDescribed(CheckReport report, Circumstances given) {
        List<Integer> points = bare(report.answers(), one -> one.answer() == Answer.NO);
        if (!points.isEmpty()) {
            return wrong("note-missing", "答“否”的第%s项须写明发现的问题".formatted(joined(points)));
        }
        List<Integer> items = bare(report.compared(), one -> Finding.differs(one, given.recorded()));
        return items.isEmpty() ? null : wrong("note-missing", "与记录不符的第%s项须写明实际情况".formatted(joined(items)));
    }

    private static List<Integer> bare(List<Given> answers, Predicate<Given> needsNote) {
        return answers.stream()
                .filter(one -> needsNote.test(one) && isBlank(one.note()))
                .map(Given::no)
                .toList();
    }

    private static @Nullable Refused othersNamed(CheckReport report, Circumstances given) {
        boolean bare = report.others().stream().anyMatch(one -> isBlank(one.title()) || isBlank(one.note()));
        return bare ? wrong("finding-incomplete", "其他问题须写明问题名称和具体情况") : null;
    }

    private static @Nullable Refused deadlinesAhead(CheckReport report, Circumstances given) {
        boolean past = consequences(report)
                .map(CheckReport.Consequence::due)
                .filter(Objects::nonNull)
                .anyMatch(due -> due.isBefore(given.today()));
        return past ? wrong("due-in-the-past", "整改期限不得早于今天") : null;
    }

    /** Without a cadre nothing can be a cadre's; a business is no part of a cadre's check. */
    private static @Nullable Refused nobodyToBlame(CheckReport report, Circumstances given) {
        for (Found found : Finding.all(report, given)) {
            if (found.party() == OversightParty.BUSINESS && given.party() == OversightParty.CADRE) {
                return wrong("party-wrong", "对包保干部的督查，问题应由干部或其单位整改");
            }
            if (found.party() != OversightParty.BUSINESS && !given.covered()) {
                return wrong("no-cadre", "该主体没有包保干部，问题“%s”应由主体整改".formatted(found.title()));
            }
        }
        return null;
    }

    private static Stream<CheckReport.Consequence> consequences(CheckReport report) {
        List<CheckReport.Consequence> all = new ArrayList<>();
        report.answers().forEach(one -> all.add(one.consequence()));
        report.compared().forEach(one -> all.add(one.consequence()));
        report.others().forEach(one -> all.add(one.consequence()));
        return all.stream();
    }

    private static List<Integer> listed(Collection<Integer> numbers, Predicate<Integer> which) {
        return numbers.stream().filter(which).distinct().sorted().toList();
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Refused wrong(String code, String reason) {
        return new Refused(code, reason);
    }

    private interface Rule {
        @Nullable
        Refused broken(CheckReport report, Circumstances given);
    }
}
