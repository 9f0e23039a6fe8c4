package org.liangze.escalation.oversight.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;

/**
 * FOUND → RECTIFIED → VERIFIED → CLOSED; a rejected rectification goes back with a new deadline. Nobody closes what they have to
 * put right themselves, and closing needs evidence (domain.md §6.25, §7.32).
 */
public final class FindingLoop {
    private FindingLoop() {}

    /** What the caller is to a finding. */
    public enum Standing {
        RESPONSIBLE,
        OFFICE,
        ONLOOKER
    }

    /** What was said; which parts are needed depends on the verb. */
    public record Said(
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable LocalDate due) {
        public static final Said NOTHING = new Said(null, null, null);
    }

    /** The answer to an act. */
    public sealed interface Verdict {
        /** It goes through these states in order. */
        record Accepted(List<IssueState> path) implements Verdict {}

        /** Not this caller's to do. */
        record NotYours(String why) implements Verdict {}

        /** The state does not allow it. */
        record NotNow(String why) implements Verdict {}

        /** Something that must be said is missing or wrong. */
        record Incomplete(String code, String why) implements Verdict {}
    }

    public static List<FindingVerb> allowed(IssueState state, Standing caller) {
        return Arrays.stream(FindingVerb.values())
                .filter(verb -> mayDo(verb, caller) && isOpen(verb, state))
                .toList();
    }

    public static Verdict decide(IssueState state, Standing caller, FindingVerb verb, Said said, LocalDate today) {
        if (!mayDo(verb, caller)) {
            return new Verdict.NotYours(verb == FindingVerb.RECTIFY ? "由责任人整改，或由食安办代为登记" : "由食安办复核，责任人不得自行销号");
        }
        if (!isOpen(verb, state)) {
            return new Verdict.NotNow("督查问题处于“%s”，不能%s".formatted(state.chinese(), verb.chinese()));
        }
        return switch (verb) {
            case RECTIFY ->
                isMissing(said.evidence())
                        ? new Verdict.Incomplete("evidence-missing", "提交整改须写明整改情况或佐证")
                        : new Verdict.Accepted(List.of(IssueState.RECTIFIED));
            case VERIFY -> new Verdict.Accepted(List.of(IssueState.VERIFIED, IssueState.CLOSED));
            case REJECT -> rejected(said, today);
        };
    }

    private static Verdict rejected(Said said, LocalDate today) {
        if (isMissing(said.reason())) {
            return new Verdict.Incomplete("reason-missing", "退回整改须写明理由");
        }
        LocalDate due = said.due();
        if (due == null || due.isBefore(today)) {
            return new Verdict.Incomplete("due-wrong", "退回整改须写明新的期限，且不得早于今天");
        }
        return new Verdict.Accepted(List.of(IssueState.FOUND));
    }

    private static boolean mayDo(FindingVerb verb, Standing caller) {
        return switch (verb) {
            case RECTIFY -> caller != Standing.ONLOOKER;
            case VERIFY, REJECT -> caller == Standing.OFFICE;
        };
    }

    private static boolean isOpen(FindingVerb verb, IssueState state) {
        return switch (verb) {
            case RECTIFY -> state == IssueState.FOUND;
            case VERIFY, REJECT -> state == IssueState.RECTIFIED;
        };
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
