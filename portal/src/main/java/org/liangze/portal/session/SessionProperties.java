package org.liangze.portal.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts. The idle time-out is Spring's own {@code spring.session.timeout}.
 *
 * @param longest after this the person signs in again, however busy
 */
@ConfigurationProperties("liangze.session")
record SessionProperties(@DefaultValue("12h") Duration longest) {
    SessionProperties {
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("liangze.session.longest must be positive, was " + longest);
        }
    }
}
