package org.liangze.portal.account;

import java.time.Clock;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.People;
import org.liangze.portal.account.model.PasswordRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The way into a new installation: an administrator named in the configuration gets a first password, once, at the first
 * attempt to sign in; it must be replaced at once. Everyone else gets theirs from an administrator.
 */
@Component
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Settings settings;
    private final AccountTable accounts;
    private final People people;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /**
     * Who that is; nobody when empty.
     *
     * @param code of a person whose role in the register is administrator
     */
    @ConfigurationProperties("liangze.identity.first-administrator")
    record Settings(
            @DefaultValue("") String code, @DefaultValue("") String password) {
        Settings {
            if (!code.isEmpty()) {
                PasswordRule.objection(password, code).ifPresent(why -> {
                    throw new IllegalArgumentException("liangze.identity.first-administrator.password: " + why);
                });
            }
        }
    }

    FirstAdministrator(Settings settings, AccountTable accounts, People people, PasswordEncoder encoder, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Opens the account when this is the first administrator and there has never been one; inside a transaction. */
    void openFor(UUID personId, String code) {
        boolean chosen = !settings.code().isEmpty() && settings.code().equals(code);
        if (chosen && people.need(personId).role() == Role.ADMINISTRATOR) {
            LOG.info("the first administrator {} signs in for the first time", code);
            accounts.put(personId, SigningIn.encoded(encoder, settings.password()), true, clock.instant());
        }
    }
}
