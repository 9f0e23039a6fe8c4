package org.liangze.portal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    private static final URI ISSUER = URI.create("https://liangze.example");

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("keys/signing.pem");
        SigningKey first = SigningKey.at(file);
        assertThat(SigningKey.at(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(SigningKey.publicFile(file))).startsWith("-----BEGIN PUBLIC KEY-----");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileThatIsNoKeyIsNamedInTheMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("no.pem"), "nothing");
        assertThatIllegalStateException().isThrownBy(() -> SigningKey.at(file)).withMessageContaining("no.pem");
    }

    @Test
    void missingSettingsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenProperties(ISSUER, "", Duration.ofMinutes(5)))
                .withMessageContaining("LIANGZE_SIGNING_KEY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenProperties(URI.create("portal"), "k", Duration.ofMinutes(5)))
                .withMessageContaining("LIANGZE_ISSUER");
    }
}
