package org.liangze.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liangze.portal.account.model.PasswordRule;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void areGoodEnoughForThePortalAndNeverTheSame() {
        assertThat(Stream.generate(passwords::next).limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("([a-z2-9]{4}-){2}[a-z2-9]{4}"))
                .allMatch(password -> PasswordRule.objection(password, "GB0001").isEmpty());
    }
}
