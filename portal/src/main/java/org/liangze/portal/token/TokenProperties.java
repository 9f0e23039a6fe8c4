package org.liangze.portal.token;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs, and for how long.
 *
 * @param issuer the address under which browsers and services reach the portal; stands in every token as {@code iss}
 * @param signingKey PEM file, made when missing
 * @param tokenLife how long a token is good for
 */
@ConfigurationProperties("liangze")
record TokenProperties(
        URI issuer,
        @DefaultValue("") String signingKey,
        @DefaultValue("5m") Duration tokenLife) {
    TokenProperties {
        if (issuer.getHost() == null) {
            throw new IllegalArgumentException(
                    "liangze.issuer (LIANGZE_ISSUER) must be an address such as https://liangze.example, was "
                            + issuer);
        }
        if (signingKey.isBlank()) {
            throw new IllegalArgumentException(
                    "liangze.signing-key (LIANGZE_SIGNING_KEY) is empty: name the file the signing key is kept in");
        }
        if (tokenLife.compareTo(Duration.ofMinutes(2)) < 0) {
            throw new IllegalArgumentException("liangze.token-life must be at least PT2M, was " + tokenLife);
        }
    }

    Path keyFile() {
        return Path.of(signingKey);
    }
}
