package org.liangze.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.portal.account.model.Attempts;
import org.liangze.portal.account.model.LockOutRule;
import org.liangze.portal.account.model.Verdict;
import org.liangze.portal.session.PersonCodes;
import org.liangze.portal.session.SignInLog;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks a name and a password. The name is the code of the register. */
@Service
class SigningIn {
    private final PersonCodes codes;
    private final AccountTable accounts;
    private final FirstAdministrator firstAdministrator;
    private final SignInLog log;
    private final Transactions transactions;
    private final PasswordEncoder encoder;
    private final LockOutRule rule;
    private final Clock clock;
    /** Compared against when there is no account, so that the answer takes as long as for a wrong password. */
    private final String nobodysHash;

    SigningIn(
            PersonCodes codes,
            AccountTable accounts,
            FirstAdministrator firstAdministrator,
            SignInLog log,
            Transactions transactions,
            PasswordEncoder encoder,
            AccountProperties properties,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.log = log;
        this.transactions = transactions;
        this.encoder = encoder;
        this.rule = properties.lockOut();
        this.clock = clock;
        this.nobodysHash = encoded(encoder, UUID.randomUUID().toString());
    }

    Verdict attempt(String code, String password) {
        Instant now = clock.instant();
        Optional<Account> account = codes.inPost(code).flatMap(person -> counted(person, code, now));
        if (account.isEmpty()) {
            encoder.matches(password, nobodysHash);
            return new Verdict.Refused();
        }
        Account found = account.get();
        if (found.attempts().locked(now)) {
            return new Verdict.Locked(found.attempts().minutesLeft(now));
        }
        return checked(found, password, now);
    }

    private Verdict checked(Account account, String password, Instant now) {
        UUID person = account.personId();
        if (!encoder.matches(password, account.passwordHash())) {
            Attempts counted = account.attempts().andOne(now, rule);
            log.refused(person, counted.failures(), counted.locked(now));
            return counted.locked(now) ? new Verdict.Locked(counted.minutesLeft(now)) : new Verdict.Refused();
        }
        transactions.asSystem(() -> accounts.record(person, Attempts.NONE));
        if (encoder.upgradeEncoding(account.passwordHash())) {
            transactions.asSystem(() -> accounts.rehash(person, encoded(encoder, password)));
        }
        return new Verdict.Accepted(person, account.mustChange());
    }

    /** The account as it was before this attempt; the attempt itself is counted in the table, unless it is locked. */
    private Optional<Account> counted(UUID person, String code, Instant now) {
        return transactions.asSystem(() -> {
            Optional<Account> account = accounts.lock(person);
            if (account.isEmpty()) {
                firstAdministrator.openFor(person, code);
                account = accounts.lock(person);
            }
            account.filter(it -> !it.attempts().locked(now))
                    .ifPresent(it -> accounts.record(person, it.attempts().andOne(now, rule)));
            return account;
        });
    }

    static String encoded(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }
}
