package org.liangze.kit.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens: RS256 only, our issuer, our audience, not expired by the one clock. */
final class TokenVerification {
    static final String AUDIENCE = "liangze";

    private TokenVerification() {}

    /** @param keyFile PEM file of the public key; empty to fetch keys from {@code jwkSet} */
    static JwtDecoder decoder(String keyFile, String jwkSet, String issuer, Clock clock) {
        NimbusJwtDecoder decoder = keyFile.isBlank()
                ? NimbusJwtDecoder.withJwkSetUri(jwkSet)
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .build()
                : NimbusJwtDecoder.withPublicKey(read(Path.of(keyFile)))
                        .signatureAlgorithm(SignatureAlgorithm.RS256)
                        .build();
        JwtTimestampValidator notExpired = new JwtTimestampValidator();
        notExpired.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(notExpired, new JwtIssuerValidator(issuer), new JwtAudienceValidator(AUDIENCE))));
        return decoder;
    }

    private static RSAPublicKey read(Path file) {
        try {
            String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot read the token key " + file + " (a PEM public key is wanted)", e);
        }
    }
}
