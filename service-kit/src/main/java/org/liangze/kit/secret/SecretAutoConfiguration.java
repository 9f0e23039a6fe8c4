package org.liangze.kit.secret;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The key ring, for the services that ask for it; the others need no key. */
@AutoConfiguration
class SecretAutoConfiguration {
    @Bean
    @Lazy
    Secrets secrets(@Value("${liangze.data-keys:}") String ring) {
        return Secrets.of(ring);
    }
}
