package org.liangze.notify.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; where to is {@code spring.mail.*}.
 *
 * @param from sender's address
 * @param fromName sender's name as readers see it
 * @param portal where links lead, without a slash at the end
 * @param window mails claimed at once, and at most so many are uncertain after a crash
 * @param perConnection mails on one connection before a new one is opened
 * @param lease how long a claim holds without a sign of life
 * @param pauses how long the channel waits after each failure in a row; the last goes on
 */
@ConfigurationProperties("liangze.notify.mail")
record MailProperties(
        @DefaultValue("liangze@localhost") String from,
        @DefaultValue("食品安全两个责任") String fromName,
        @DefaultValue("http://localhost:8080") String portal,
        @DefaultValue("20") int window,
        @DefaultValue("100") int perConnection,
        @DefaultValue("5m") Duration lease,
        @DefaultValue({"10s", "30s", "1m", "2m", "5m"}) List<Duration> pauses) {

    MailProperties {
        if (window < 1 || window > 500) {
            throw new IllegalArgumentException("liangze.notify.mail.window must be 1 to 500: " + window);
        }
        if (perConnection < 1) {
            throw new IllegalArgumentException(
                    "liangze.notify.mail.per-connection must be at least 1: " + perConnection);
        }
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("liangze.notify.mail.pauses must have at least one");
        }
    }
}
