package org.liangze.portal.session;

import java.util.Map;
import java.util.UUID;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.People;
import org.springframework.stereotype.Component;

/** Who signed in, and who tried in vain, in the audit trail of the person's region. */
@Component
public class SignInLog {
    private final People people;
    private final Audit audit;
    private final Transactions transactions;

    SignInLog(People people, Audit audit, Transactions transactions) {
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void signedIn(UUID personId, String way) {
        record(personId, "signed-in", Map.of("way", way));
    }

    /** A wrong password for an account that exists. */
    public void refused(UUID personId, int failures, boolean locked) {
        record(personId, locked ? "account-locked" : "sign-in-refused", Map.of("failures", failures));
    }

    private void record(UUID personId, String act, Map<String, Object> what) {
        people.find(personId)
                .ifPresent(person -> transactions.asSystem(
                        () -> audit.record(person.caller(), act, "person/" + personId, null, what)));
    }
}
