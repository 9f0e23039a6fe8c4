package org.liangze.tasking.correction.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.correction.model.Refused.Kind;

/** When a correction is accepted. The plan is silent on corrections; these are our own sensible rules (default). */
public final class CorrectionRules {
    private static final List<Rule> RULES = List.of(
            CorrectionRules::explained,
            CorrectionRules::onlyItsItems,
            CorrectionRules::noFailureTakenBack,
            CorrectionRules::everyFailureDescribed,
            CorrectionRules::representativeNamed,
            CorrectionRules::highRiskOnSiteOnly,
            CorrectionRules::somethingChanged);

    private CorrectionRules() {}

    /** Why this person may not correct the visit at all; empty when they may. */
    public static Optional<Refused> barred(Circumstances given) {
        if (given.office()) {
            return Optional.empty();
        }
        if (!given.own()) {
            return Optional.of(new Refused(Kind.NOT_ALLOWED, "not-yours", "只有督导的包保干部、记录人和食品安全办可以更正"));
        }
        return given.today().isAfter(given.lastDay())
                ? Optional.of(new Refused(
                        Kind.NOT_NOW,
                        "correction-too-late",
                        "本人更正的期限到%d月%d日为止，现已超过，请联系食品安全办更正"
                                .formatted(
                                        given.lastDay().getMonthValue(),
                                        given.lastDay().getDayOfMonth())))
                : Optional.empty();
    }

    /** Why the correction is turned away; empty when it is accepted. */
    public static Optional<Refused> judge(VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        return barred(given)
                .or(() -> RULES.stream()
                        .map(rule -> rule.broken(before, after, reason, given))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private static @Nullable Refused explained(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        return reason.isBlank() ? wrong("reason-missing", "请写明更正的原因") : null;
    }

    private static @Nullable Refused onlyItsItems(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        List<Integer> strange = after.answers().keySet().stream()
                .filter(item -> !before.answers().containsKey(item))
                .toList();
        return strange.isEmpty() ? null : wrong("items-unknown", "任务清单中没有第 %s 项".formatted(listed(strange)));
    }

    /** It has been handed to the regulator and told to the business; whether it was right is for the issue to say. */
    private static @Nullable Refused noFailureTakenBack(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        List<Integer> taken = before.answers().keySet().stream()
                .filter(item -> before.isNo(item) && !after.isNo(item))
                .toList();
        return taken.isEmpty()
                ? null
                : new Refused(
                        Kind.NOT_NOW,
                        "failure-told",
                        "第 %s 项的问题已通报监管部门并告知主体，不能改掉“否”；如系误判，请在该问题中写明情况，复核后销号".formatted(listed(taken)));
    }

    private static @Nullable Refused everyFailureDescribed(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        List<Integer> bare = after.answers().entrySet().stream()
                .filter(one ->
                        after.isNo(one.getKey()) && isBlank(one.getValue().note()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return bare.isEmpty() ? null : wrong("note-missing", "答“否”的第 %s 项须写明发现的问题".formatted(listed(bare)));
    }

    private static @Nullable Refused representativeNamed(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        return after.representative().isBlank() ? wrong("representative-missing", "请填写主体现场代表") : null;
    }

    private static @Nullable Refused highRiskOnSiteOnly(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        return given.highRisk() && after.mode() != before.mode() && after.mode() != VisitMode.ON_SITE
                ? wrong(
                        "on-site-only",
                        "高风险主体只能现场督导，不能改为%s".formatted(after.mode().chinese()))
                : null;
    }

    private static @Nullable Refused somethingChanged(
            VisitFacts before, VisitFacts after, String reason, Circumstances given) {
        return after.equals(before) ? wrong("nothing-corrected", "没有更正任何内容") : null;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String listed(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static Refused wrong(String code, String reason) {
        return new Refused(Kind.WRONG, code, reason);
    }

    @FunctionalInterface
    private interface Rule {
        @Nullable
        Refused broken(VisitFacts before, VisitFacts after, String reason, Circumstances given);
    }
}
