package org.liangze.portal.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.portal.account.model.PasswordRule;
import org.liangze.portal.account.model.Verdict;
import org.liangze.portal.session.Sessions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Setting passwords: an administrator for others, a person for themselves, the launcher at first start. */
@Service
class SettingPasswords implements Accounts {
    private final AccountTable accounts;
    private final SigningIn signingIn;
    private final People people;
    private final Sessions sessions;
    private final Transactions transactions;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    SettingPasswords(
            AccountTable accounts,
            SigningIn signingIn,
            People people,
            Sessions sessions,
            Transactions transactions,
            PasswordEncoder encoder,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.people = people;
        this.sessions = sessions;
        this.transactions = transactions;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void setPassword(UUID personId, String password) {
        String code = people.find(personId).map(Person::code).orElse("");
        PasswordRule.objection(password, code).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        transactions.asSystem(() -> put(personId, password, false));
        sessions.end(personId);
    }

    /** An administrator gives somebody a first or a new password, which that person must replace at the next sign-in. */
    void setFor(Caller caller, UUID personId, String password) {
        caller.require(Role.ADMINISTRATOR);
        Person person = people.find(personId)
                .filter(it -> caller.covers(it.region()))
                .orElseThrow(() -> Refusal.notFound("person-not-found", "没有这个人员，或不在您的管辖范围内"));
        acceptable(password, person);
        transactions.asCaller(caller, () -> {
            put(personId, password, true);
            audit.record(caller, "password-set", "person/" + personId, null, Map.of("mustChange", true));
        });
        sessions.end(personId);
    }

    /** A person replaces their own password; their other sessions end. */
    void change(Caller caller, String current, String next, @Nullable String keepSession) {
        Person person = people.need(caller.personId());
        if (!(signingIn.attempt(person.code(), current) instanceof Verdict.Accepted)) {
            throw Refusal.invalid("wrong-password", "当前密码不正确");
        }
        if (next.equals(current)) {
            throw Refusal.invalid("same-password", "新密码不能与当前密码相同");
        }
        acceptable(next, person);
        transactions.asCaller(caller, () -> {
            put(person.id(), next, false);
            audit.record(caller, "password-changed", "person/" + person.id(), null, null);
        });
        sessions.endOthers(person.id(), keepSession);
    }

    private void put(UUID personId, String password, boolean mustChange) {
        accounts.put(personId, SigningIn.encoded(encoder, password), mustChange, clock.instant());
    }

    private static void acceptable(String password, Person person) {
        Optional<String> objection = PasswordRule.objection(password, person.code());
        if (objection.isPresent()) {
            throw Refusal.invalid("weak-password", objection.get());
        }
    }
}
