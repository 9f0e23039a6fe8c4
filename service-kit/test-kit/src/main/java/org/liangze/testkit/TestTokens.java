package org.liangze.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** Signs tokens as the portal would. */
public final class TestTokens {
    public static final String ISSUER = "http://portal.test";

    private final KeyPair keys;
    private final Path publicKey;

    public TestTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            publicKey = Files.createTempFile("token-key", ".pem");
            publicKey.toFile().deleteOnExit();
            String base64 =
                    Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
            Files.writeString(publicKey, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("cannot make a token key", e);
        }
    }

    /** PEM file for {@code liangze.token-key}. */
    public Path publicKey() {
        return publicKey;
    }

    /** A token for a person, valid for an hour from {@code now}. */
    @SuppressWarnings("JavaUtilDate") // the token library speaks java.util.Date
    public String token(UUID personId, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(personId.toString())
                .issuer(ISSUER)
                .audience("liangze")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
        return token.serialize();
    }
}
