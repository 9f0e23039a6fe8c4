package org.liangze.portal.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The key that tokens are signed with: an RSA key in a PEM file (PKCS#8) that only its owner may read, made at first start
 * when it is missing. Beside it stands the public half, {@code <file>.pub}, for services that do not fetch the JWK set.
 */
public record SigningKey(RSAPublicKey publicKey, RSAPrivateCrtKey privateKey) {
    private static final int BITS = 3072;

    /** Reads the key, or makes it; two processes that start at once end up with the same one. */
    public static SigningKey at(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            SigningKey key = read(file);
            Path publicFile = publicFile(file);
            if (Files.notExists(publicFile)) {
                writeNew(publicFile, pem("PUBLIC KEY", key.publicKey().getEncoded()), "rw-r--r--");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("signing key " + file + " can be neither read nor made", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("signing key " + file + " is not an RSA private key in PKCS#8 PEM", e);
        }
    }

    /** Where the public half of the key at {@code file} stands, as PEM. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        byte[] der = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        if (!(rsa.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key)) {
            throw new IllegalArgumentException("no public exponent in the key");
        }
        var publicSpec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new SigningKey((RSAPublicKey) rsa.generatePublic(publicSpec), key);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        writeNew(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
    }

    /** Whole or not at all: written aside, then linked under its name; the first of two writers wins. */
    private static void writeNew(Path file, String text, String permissions) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
        Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), ".key", null, attributes);
        try {
            Files.writeString(aside, text, StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            // the other process's key is as good
        } finally {
            Files.delete(aside);
        }
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(label, body, label);
    }
}
