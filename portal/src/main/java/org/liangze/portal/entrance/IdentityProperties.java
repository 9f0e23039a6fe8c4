package org.liangze.portal.entrance;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who checks the password: the portal itself, or an OpenID Connect provider. Either way the provider only says who; what a
 * person may see comes from the register.
 */
@ConfigurationProperties("liangze.identity")
record IdentityProperties(
        @DefaultValue("built-in") Provider provider,
        @DefaultValue External external) {
    enum Provider {
        BUILT_IN,
        EXTERNAL
    }

    /**
     * @param issuer the provider's address; its discovery document is read at the first sign-in
     * @param personClaim the claim that holds the person's code in the register, or the person's id
     */
    record External(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("sub") String personClaim) {}

    IdentityProperties {
        Objects.requireNonNull(external);
        if (provider == Provider.EXTERNAL
                && Stream.of(external.issuer(), external.clientId(), external.clientSecret())
                        .anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "liangze.identity.provider is external: set liangze.identity.external.issuer, .client-id and .client-secret");
        }
    }

    boolean isExternal() {
        return provider == Provider.EXTERNAL;
    }
}
