package org.liangze.standalone.machine;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** The secrets of one machine, made at its first start and kept where only its owner can read them. */
final class Keys {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Path privateKey;
    private final Path publicKey;
    private final String databasePassword;
    private final String dataKeys;
    private final RSASSASigner signer;

    private Keys(Path privateKey, Path publicKey, String databasePassword, String dataKeys, RSASSASigner signer) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.databasePassword = databasePassword;
        this.dataKeys = dataKeys;
        this.signer = signer;
    }

    static Keys in(Path dir) {
        try {
            Files.createDirectories(dir);
            Path secret = dir.resolve("token-signing-key.pem");
            Path open = dir.resolve("token-key.pem");
            if (!Files.exists(secret) || !Files.exists(open)) {
                generate(secret, open);
            }
            Path password = dir.resolve("database-password");
            if (!Files.exists(password)) {
                write(password, random());
            }
            Path data = dir.resolve("data-keys");
            if (!Files.exists(data)) {
                write(data, "k1:" + dataKey());
            }
            return new Keys(
                    secret,
                    open,
                    Files.readString(password).strip(),
                    Files.readString(data).strip(),
                    signer(secret));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make or read the keys in " + dir + ": " + e.getMessage(), e);
        }
    }

    Path privateKey() {
        return privateKey;
    }

    Path publicKey() {
        return publicKey;
    }

    String databasePassword() {
        return databasePassword;
    }

    /** The key ring for personal data; a key lost is the data lost. */
    String dataKeys() {
        return dataKeys;
    }

    @SuppressWarnings("JavaUtilDate") // the token library speaks java.util.Date
    String token(UUID personId, String issuer, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(personId.toString())
                .issuer(issuer)
                .audience("liangze")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
        return token.serialize();
    }

    private static void generate(Path secret, Path open) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        write(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        write(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static RSASSASigner signer(Path secret) throws GeneralSecurityException, IOException {
        String base64 = Files.readString(secret).replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        return new RSASSASigner(key);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes));
    }

    private static String dataKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
