package org.liangze.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangze.kit.secret.Secrets;

class KeysTest {
    @Test
    void theSecondStartHasTheKeysOfTheFirst(@TempDir Path dir) {
        String first = Keys.in(dir).dataKeys();
        assertThat(Keys.in(dir).dataKeys()).isEqualTo(first);
        String sealed = Secrets.of(first).seal("13812345678", "here");
        assertThat(Secrets.of(Keys.in(dir).dataKeys()).open(sealed, "here")).isEqualTo("13812345678");
    }

    @Test
    void onlyTheOwnerReadsThem(@TempDir Path dir) throws Exception {
        Keys.in(dir);
        if (dir.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("data-keys"))))
                    .isEqualTo("rw-------");
        }
    }
}
