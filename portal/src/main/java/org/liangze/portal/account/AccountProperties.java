package org.liangze.portal.account;

import java.time.Duration;
import org.liangze.portal.account.model.LockOutRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When an account is locked; see {@link LockOutRule}. */
@ConfigurationProperties("liangze.identity.lock-out")
record AccountProperties(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration within,
        @DefaultValue("15m") Duration lasting) {

    LockOutRule lockOut() {
        return new LockOutRule(failures, within, lasting);
    }
}
