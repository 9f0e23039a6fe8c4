package org.liangze.escalation.issue.model;

import static org.liangze.contracts.IssueState.CLOSED;
import static org.liangze.contracts.IssueState.FOUND;
import static org.liangze.contracts.IssueState.HANDED_OVER;
import static org.liangze.contracts.IssueState.RECTIFIED;
import static org.liangze.contracts.IssueState.VERIFIED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

/**
 * How an issue is put right and closed (domain.md §6.25). A business never closes its own issue, and nobody closes a hand-off
 * of his own; closing needs evidence and the verification of a cadre or a regulator. An L1 issue may be put right before the
 * regulator does anything, an L2 issue once it is handed over, an L3 issue once the regulator has checked. What was closed may be
 * opened again for some time, with a reason.
 */
public final class ClosedLoop {
    private ClosedLoop() {}

    /** What this caller may do now; what buttons a page shows. */
    public static List<Verb> allowed(Situation issue, Standing caller) {
        return Arrays.stream(Verb.values())
                .filter(verb -> mayDo(verb, caller) && isOpen(verb, issue))
                .filter(verb -> verb != Verb.VERIFY || !issue.handedOn())
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
            case RECTIFY -> needing(act.shown(), "evidence-missing", "提交整改须写明整改情况或上传佐证", to(RECTIFIED));
            case VERIFY -> verified(issue, act);
            case REJECT -> withDue(issue, act, "退回整改须写明理由", to(issue.before()));
            case REOPEN ->
                withDue(issue, act, "重新打开须写明理由", to(issue.severity() == IssueClass.L1 ? FOUND : HANDED_OVER));
        };
    }

    private static boolean mayDo(Verb verb, Standing caller) {
        return switch (verb) {
            case RECTIFY -> caller == Standing.BUSINESS || caller == Standing.OFFICE;
            case VERIFY, REJECT -> caller == Standing.CADRE || caller == Standing.REGULATOR;
            case REOPEN -> caller == Standing.CADRE || caller == Standing.REGULATOR || caller == Standing.OFFICE;
        };
    }

    private static String whoMay(Verb verb) {
        return switch (verb) {
            case RECTIFY -> "由包保主体办理，或由食安办代为登记";
            case VERIFY, REJECT -> "由包保干部或市场监管部门复核，包保主体不得自行销号";
            case REOPEN -> "由包保干部、市场监管部门或食安办办理";
        };
    }

    private static boolean isOpen(Verb verb, Situation issue) {
        return switch (verb) {
            case RECTIFY -> mayBeRectified(issue);
            case VERIFY, REJECT -> issue.state() == RECTIFIED;
            case REOPEN ->
                issue.state() == CLOSED
                        && issue.reopenUntil() != null
                        && !issue.today().isAfter(issue.reopenUntil());
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

    private static Verdict verified(Situation issue, Act act) {
        if (issue.handedOn()) {
            return new Verdict.NotYours("此问题由您移送、退回或提请协办，须由包保干部或承接部门复核");
        }
        if (Act.isMissing(act.shown()) && Act.isMissing(issue.evidence())) {
            return new Verdict.Incomplete("evidence-missing", "销号须有整改佐证");
        }
        return to(VERIFIED, CLOSED);
    }

    private static Verdict withDue(Situation issue, Act act, String why, Verdict then) {
        if (act.due() != null && act.due().isBefore(issue.today())) {
            return new Verdict.Incomplete("due-in-the-past", "整改期限不得早于今天");
        }
        return needing(act.reason(), "reason-missing", why, then);
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
