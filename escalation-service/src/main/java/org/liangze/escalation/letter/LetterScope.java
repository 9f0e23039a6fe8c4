package org.liangze.escalation.letter;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;

/** Who sees which letters: offices, leaders and administrators those of their region; everybody else those to them. */
final class LetterScope {
    private LetterScope() {}

    static boolean sees(Caller caller, Letter letter) {
        return seesAll(caller)
                ? caller.covers(letter.region())
                : caller.personId().equals(letter.addresseeId());
    }

    static java.util.@Nullable UUID addressee(Caller caller) {
        return seesAll(caller) ? null : caller.personId();
    }

    static Refusal notFound() {
        return Refusal.notFound("letter-not-found", "没有这份文书，或不在您的辖区内");
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }
}
