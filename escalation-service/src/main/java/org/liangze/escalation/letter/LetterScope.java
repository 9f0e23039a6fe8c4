package org.liangze.escalation.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Role;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.letter.model.LetterVerb;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;

/**
 * Who sees which letters: offices, leaders and administrators those of their region; everybody else those to them, once they
 * are out. Offices and leaders of the region decide; the addressee answers, or the office records it.
 */
final class LetterScope {
    private LetterScope() {}

    static boolean sees(Caller caller, Letter letter) {
        return seesAll(caller)
                ? caller.covers(letter.region())
                : caller.personId().equals(letter.addresseeId()) && letter.number() != null;
    }

    static @Nullable UUID addressee(Caller caller) {
        return seesAll(caller) ? null : caller.personId();
    }

    static Refusal notFound() {
        return Refusal.notFound("letter-not-found", "没有这份文书，或不在您的辖区内");
    }

    static void requireStanding(Caller caller, Letter letter, LetterVerb verb) {
        if (!may(caller, letter, verb)) {
            throw Refusal.notAllowed("not-yours", "“%s”不由您办理".formatted(verb.chinese()))
                    .with("letterId", letter.letterId());
        }
    }

    static void requireOffice(Caller caller, Letter letter) {
        if (!caller.is(Role.OFFICE) || !caller.covers(letter.region())) {
            throw Refusal.notAllowed("not-yours", "此项由食安办办理").with("letterId", letter.letterId());
        }
    }

    /** What this caller can do now, by its stable name; what buttons a page shows. */
    static List<String> allowed(Caller caller, Letter letter) {
        List<String> allowed = new ArrayList<>(LetterFlow.open(letter.state()).stream()
                .filter(verb -> may(caller, letter, verb))
                .filter(verb ->
                        verb != LetterVerb.APPROVE || LetterFlow.mayApprove(letter.drafterId(), caller.personId()))
                .map(LetterVerb::code)
                .toList());
        boolean office = caller.is(Role.OFFICE) && caller.covers(letter.region());
        if (office && letter.state() == LetterState.DRAFT) {
            allowed.add("edit");
        }
        if (office && LetterFlow.mayBeWithdrawn(letter.state())) {
            allowed.add("withdraw");
        }
        return allowed;
    }

    private static boolean may(Caller caller, Letter letter, LetterVerb verb) {
        boolean office = caller.is(Role.OFFICE) && caller.covers(letter.region());
        boolean leader = caller.is(Role.LEADER) && caller.covers(letter.region());
        boolean addressee = caller.personId().equals(letter.addresseeId());
        return switch (verb) {
            case APPROVE -> office || leader;
            case DECLINE -> office || (leader && letter.state() == LetterState.DRAFT);
            case CLOSE -> office;
            case RECEIVE, REPLY -> addressee || office;
        };
    }

    static boolean seesAll(Caller caller) {
        return caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }
}
