package org.liangze.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresFailureTest {

    private final Path home = Path.of("/home/liangze");

    @Test
    void aFullDisk() {
        assertThat(PostgresFailure.explain(home, "FATAL:  could not write to file: No space left on device"))
                .hasMessage("PostgreSQL cannot start in /home/liangze. The disk is full."
                        + " Free some space, then start again.");
        assertThatThrownBy(() -> Folders.refuseFullDisk(home, 20L << 20)).hasMessageContaining("only 20 MB free");
    }

    @Test
    void filesOfAnotherUser() {
        assertThat(PostgresFailure.explain(home, "could not open file: Permission denied"))
                .hasMessageContaining("Give the whole folder to the user");
        assertThat(Folders.problemWith(home, new AccessDeniedException("x")))
                .hasMessageContaining("may not write into");
    }

    @Test
    void whatWeDoNotKnowIsQuoted() {
        assertThat(PostgresFailure.explain(home, "FATAL:  something new")).hasMessageContaining("something new");
    }
}
