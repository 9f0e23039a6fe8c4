package org.liangze.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailPropertiesTest {
    @Test
    void defaults() {
        MailProperties mail = bind(Map.of());
        assertThat(mail.window()).isEqualTo(20);
        assertThat(mail.perConnection()).isEqualTo(100);
        assertThat(mail.lease()).isEqualTo(Duration.ofMinutes(5));
        assertThat(mail.pauses()).first().isEqualTo(Duration.ofSeconds(10));
        assertThat(mail.pauses()).last().isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatCannotBeIsRefusedWithTheNameOfTheField() {
        assertThatThrownBy(() -> bind(Map.of("liangze.notify.mail.window", "0")))
                .rootCause()
                .hasMessageContaining("window");
        assertThatThrownBy(() -> bind(Map.of("liangze.notify.mail.per-connection", "0")))
                .rootCause()
                .hasMessageContaining("per-connection");
    }

    private static MailProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("liangze.notify.mail", MailProperties.class);
    }
}
