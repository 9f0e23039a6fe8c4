package org.liangze.escalation.issue.model;

import static org.liangze.contracts.IssueState.ACCEPTED;
import static org.liangze.contracts.IssueState.CASE_FILED;
import static org.liangze.contracts.IssueState.CLOSED;
import static org.liangze.contracts.IssueState.CORRECTION_ORDERED;
import static org.liangze.contracts.IssueState.FOUND;
import static org.liangze.contracts.IssueState.HANDED_OVER;
import static org.liangze.contracts.IssueState.INSPECTED;
import static org.liangze.contracts.IssueState.PENALISED;
import static org.liangze.contracts.IssueState.RECTIFIED;
import static org.liangze.contracts.IssueState.VERIFIED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

/**
 * The state machine of an issue (domain.md §6.25). A business never closes its own issue; closing needs evidence and the
 * verification of a cadre or a regulator. An L1 issue may be put right before the regulator does anything, an L2 issue
 * once it is handed over, an L3 issue once the regulator has checked.
 */
public final class ClosedLoop {
    private static final Set<IssueState> OUTCOMES = EnumSet.of(INSPECTED, CASE_FILED, CORRECTION_ORDERED, PENALISED);

    private ClosedLoop() {}

    /** What this caller may do now; what buttons a page shows. */
    public static List<Verb> allowed(Situation issue, Standing caller) {
        return Arrays.stream(Verb.values())
                .filter(verb -> mayDo(verb, caller) && isOpen(verb, issue))
                .toList();
    }

    public static Verdict decide(Situation issue, Standing caller, Act act) {
        Verb verb = act.verb();
        if (!mayDo(verb, caller)) {
            return new Verdict.NotYours("“%s”不由您办理：%s".formatted(verb.chinese(), whoMay(verb)));
        }
        if (!isOpen(verb, issue)) {
            return notNow(issue, verb.chinese());
        }
        return switch (verb) {
            case ACCEPT -> to(ACCEPTED);
            case RETURN -> needing(act.reason(), "reason-missing", "退回须写明理由", to(HANDED_OVER));
            case INSPECT -> inspected(issue, act);
            case FILE -> to(CASE_FILED);
            case REPORT -> to();
            case RECTIFY -> needing(act.evidence(), "evidence-missing", "提交整改须写明整改情况或佐证", to(RECTIFIED));
            case VERIFY -> verified(issue, act);
            case REJECT -> rejected(issue, act);
        };
    }

    private static boolean mayDo(Verb verb, Standing caller) {
        return switch (verb) {
            case ACCEPT, RETURN, INSPECT, FILE, REPORT -> caller == Standing.REGULATOR;
            case RECTIFY -> caller == Standing.BUSINESS || caller == Standing.OFFICE;
            case VERIFY, REJECT -> caller == Standing.CADRE || caller == Standing.REGULATOR;
        };
    }

    private static String whoMay(Verb verb) {
        return switch (verb) {
            case ACCEPT, RETURN, INSPECT, FILE, REPORT -> "由所在地市场监管部门办理";
            case RECTIFY -> "由包保主体办理，或由食安办代为登记";
            case VERIFY, REJECT -> "由包保干部或市场监管部门复核，包保主体不得自行销号";
        };
    }

    private static boolean isOpen(Verb verb, Situation issue) {
        return switch (verb) {
            case ACCEPT -> issue.state() == FOUND || issue.state() == HANDED_OVER;
            case RETURN -> issue.state() == HANDED_OVER || issue.state() == ACCEPTED;
            case INSPECT ->
                Set.of(ACCEPTED, INSPECTED, CASE_FILED, CORRECTION_ORDERED).contains(issue.state());
            case FILE -> issue.state() == ACCEPTED || issue.state() == INSPECTED;
            case REPORT -> issue.checked();
            case RECTIFY -> mayBeRectified(issue);
            case VERIFY, REJECT -> issue.state() == RECTIFIED;
        };
    }

    private static boolean mayBeRectified(Situation issue) {
        return switch (issue.state()) {
            case FOUND -> issue.severity() == IssueClass.L1;
            case HANDED_OVER, ACCEPTED -> issue.severity() != IssueClass.L3;
            case INSPECTED, CASE_FILED, CORRECTION_ORDERED, PENALISED -> true;
            case RECTIFIED, VERIFIED, CLOSED -> false;
        };
    }

    private static Verdict inspected(Situation issue, Act act) {
        IssueState outcome = act.outcomeOrInspected();
        if (!OUTCOMES.contains(outcome)) {
            return new Verdict.Incomplete(
                    "outcome-unknown",
                    "检查结果只能是：" + OUTCOMES.stream().map(IssueState::chinese).collect(Collectors.joining("、")));
        }
        if (isPast(act, issue)) {
            return pastDue();
        }
        boolean again = outcome == CORRECTION_ORDERED && issue.state() == CORRECTION_ORDERED;
        if (outcome.compareTo(issue.state()) <= 0 && !again) {
            return notNow(issue, Verb.INSPECT.chinese() + "（" + outcome.chinese() + "）");
        }
        boolean jumps = issue.state() == ACCEPTED && (outcome == CORRECTION_ORDERED || outcome == PENALISED);
        return jumps ? to(INSPECTED, outcome) : to(outcome);
    }

    private static Verdict verified(Situation issue, Act act) {
        if (Act.isMissing(act.evidence()) && Act.isMissing(issue.evidence())) {
            return new Verdict.Incomplete("evidence-missing", "销号须有整改佐证");
        }
        return to(VERIFIED, CLOSED);
    }

    private static Verdict rejected(Situation issue, Act act) {
        if (isPast(act, issue)) {
            return pastDue();
        }
        return needing(act.reason(), "reason-missing", "退回整改须写明理由", to(issue.before()));
    }

    private static boolean isPast(Act act, Situation issue) {
        return act.due() != null && act.due().isBefore(issue.today());
    }

    private static Verdict pastDue() {
        return new Verdict.Incomplete("due-in-the-past", "整改期限不得早于今天");
    }

    private static Verdict needing(@Nullable String text, String code, String why, Verdict then) {
        return Act.isMissing(text) ? new Verdict.Incomplete(code, why) : then;
    }

    private static Verdict notNow(Situation issue, String what) {
        String open = Arrays.stream(Verb.values())
                .filter(verb -> isOpen(verb, issue))
                .map(Verb::chinese)
                .collect(Collectors.joining("、"));
        return new Verdict.NotNow(
                "问题处于“%s”，不能%s；现在可以：%s".formatted(issue.state().chinese(), what, open.isEmpty() ? "无" : open));
    }

    private static Verdict to(IssueState... path) {
        return new Verdict.Accepted(List.of(path));
    }
}
