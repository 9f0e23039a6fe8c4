package org.liangze.escalation.handoff.model;

import static org.liangze.contracts.HandoffState.ACCEPTED;
import static org.liangze.contracts.HandoffState.CASE_FILED;
import static org.liangze.contracts.HandoffState.CORRECTION_ORDERED;
import static org.liangze.contracts.HandoffState.FORWARDED;
import static org.liangze.contracts.HandoffState.HANDED_OVER;
import static org.liangze.contracts.HandoffState.INSPECTED;
import static org.liangze.contracts.HandoffState.NOT_FILED;
import static org.liangze.contracts.HandoffState.PENALISED;
import static org.liangze.contracts.HandoffState.RETURNED;
import static org.liangze.contracts.HandoffState.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;

/**
 * The state machine of a hand-off (domain.md §6.25–26): a body accepts, inspects or files, decides, and reports. What is not its
 * own it forwards to the body whose it is, or returns. Decisions only go forward; a correction may be ordered again.
 */
public final class HandoffFlow {
    private static final Set<HandoffState> OUTCOMES = EnumSet.of(INSPECTED, CASE_FILED, CORRECTION_ORDERED, PENALISED);
    private static final Set<HandoffState> AT_WORK =
            EnumSet.of(ACCEPTED, INSPECTED, NOT_FILED, CASE_FILED, CORRECTION_ORDERED);

    private HandoffFlow() {}

    /** What this caller may do now; what buttons a page shows. */
    public static List<HandoffVerb> allowed(Facts handoff, Side caller) {
        return Arrays.stream(HandoffVerb.values())
                .filter(verb -> mayDo(verb, caller) && isOpen(verb, handoff))
                .toList();
    }

    public static Ruling decide(Facts handoff, Side caller, HandoffAct act) {
        HandoffVerb verb = act.verb();
        if (!mayDo(verb, caller)) {
            return new Ruling.NotYours("“%s”不由您办理：%s".formatted(verb.chinese(), whoMay(verb)));
        }
        if (!isOpen(verb, handoff)) {
            return notNow(handoff, verb.chinese());
        }
        return switch (verb) {
            case ACCEPT -> to(ACCEPTED);
            case RETURN -> needing(act.reason(), "reason-missing", "退回须写明理由", to(RETURNED));
            case FORWARD -> forwarded(act);
            case NOT_FILE -> needing(act.reason(), "reason-missing", "不予立案须写明理由", decided(handoff, act));
            case INSPECT, FILE, ORDER, PENALISE -> decided(handoff, act);
            case REPORT, RETRY -> to();
            case NAME -> to(HANDED_OVER);
        };
    }

    private static boolean mayDo(HandoffVerb verb, Side caller) {
        return switch (verb) {
            case ACCEPT, RETURN, FORWARD, INSPECT, FILE, NOT_FILE, ORDER, PENALISE, REPORT -> caller == Side.RECEIVER;
            case NAME, RETRY -> caller == Side.OFFICE;
        };
    }

    private static String whoMay(HandoffVerb verb) {
        return switch (verb) {
            case ACCEPT, RETURN, FORWARD, INSPECT, FILE, NOT_FILE, ORDER, PENALISE, REPORT -> "由承接此件的部门办理";
            case NAME, RETRY -> "由食安办办理";
        };
    }

    private static boolean isOpen(HandoffVerb verb, Facts handoff) {
        HandoffState state = handoff.state();
        if (verb == HandoffVerb.REPORT) {
            return handoff.checked() && state != FORWARDED && state != RETURNED;
        }
        if (handoff.ended()) {
            return false;
        }
        boolean atWork = AT_WORK.contains(state) && !handoff.resting();
        return switch (verb) {
            case ACCEPT -> state == WAITING || state == HANDED_OVER;
            case RETURN -> (state == HANDED_OVER || state == ACCEPTED) && !handoff.resting();
            case FORWARD -> (state == HANDED_OVER && !handoff.resting()) || atWork;
            case INSPECT, ORDER, PENALISE -> atWork;
            case FILE -> atWork && state.compareTo(CASE_FILED) < 0;
            case NOT_FILE -> atWork && state.compareTo(NOT_FILED) < 0;
            case NAME -> state == WAITING;
            case RETRY -> state == WAITING || (state == HANDED_OVER && handoff.undelivered());
            case REPORT -> throw new IllegalStateException("answered above");
        };
    }

    private static Ruling forwarded(HandoffAct act) {
        if (HandoffAct.isMissing(act.body())) {
            return new Ruling.Incomplete("body-missing", "移送须写明移送给哪类部门");
        }
        return needing(act.reason(), "reason-missing", "移送须写明理由", to(FORWARDED));
    }

    private static Ruling decided(Facts handoff, HandoffAct act) {
        HandoffState outcome = act.decision();
        if (outcome == null || (act.verb() == HandoffVerb.INSPECT && !OUTCOMES.contains(outcome))) {
            return new Ruling.Incomplete(
                    "outcome-unknown",
                    "检查结果只能是：" + OUTCOMES.stream().map(HandoffState::chinese).collect(Collectors.joining("、")));
        }
        if (act.due() != null && act.due().isBefore(handoff.today())) {
            return new Ruling.Incomplete("due-in-the-past", "整改期限不得早于今天");
        }
        boolean again = outcome == CORRECTION_ORDERED && handoff.state() == CORRECTION_ORDERED;
        if (outcome.compareTo(handoff.state()) <= 0 && !again) {
            return notNow(handoff, act.verb().chinese() + "（" + outcome.chinese() + "）");
        }
        boolean jumps = handoff.state() == ACCEPTED && (outcome == CORRECTION_ORDERED || outcome == PENALISED);
        return jumps ? to(INSPECTED, outcome) : to(outcome);
    }

    private static Ruling needing(@Nullable String text, String code, String why, Ruling then) {
        return HandoffAct.isMissing(text) ? new Ruling.Incomplete(code, why) : then;
    }

    private static Ruling notNow(Facts handoff, String what) {
        String open = allowed(handoff, Side.RECEIVER).stream()
                .map(HandoffVerb::chinese)
                .collect(Collectors.joining("、"));
        return new Ruling.NotNow("此件处于“%s”%s，不能%s；现在可以：%s"
                .formatted(
                        handoff.state().chinese(),
                        handoff.resting() ? "，整改待复核" : "",
                        what,
                        open.isEmpty() ? "无" : open));
    }

    private static Ruling to(HandoffState... path) {
        return new Ruling.Allowed(List.of(path));
    }
}
