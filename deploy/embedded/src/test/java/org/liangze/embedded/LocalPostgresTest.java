package org.liangze.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    private final PostgresOptions options = PostgresOptions.persistent();

    @TempDir
    Path dir;

    /** For tests that need some database, whichever: making one is what takes longest here. */
    @TempDir
    static Path used;

    @Test
    void keepsItsDataAcrossRestarts() throws Exception {
        try (var postgres = LocalPostgres.start(dir, options)) {
            postgres.createDatabaseIfMissing("registry");
            postgres.createDatabaseIfMissing("registry");
            Sql.on(postgres, "registry", "create table kept as select '道里区' as what");
            assertThat(Sql.on(postgres, "show fsync")).isEqualTo("on");
            assertThat(Sql.on(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.on(postgres, "show max_connections")).isEqualTo("200");
            assertThat(Sql.on(postgres, "show jit")).isEqualTo("off");
            assertThat(Sql.on(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(dir.resolve("data/postmaster.pid")).doesNotExist();
        try (var postgres = LocalPostgres.start(dir, options)) {
            assertThat(Sql.on(postgres, "registry", "select what from kept")).isEqualTo("道里区");
        }
    }

    @Test
    void takesOverFromTheServerThatAKilledProgramLeftBehind() throws Exception {
        try (var child = ChildJvm.running(PostgresChild.class, dir)) {
            long orphan = Long.parseLong(
                    Files.readAllLines(dir.resolve("data/postmaster.pid")).getFirst());
            child.kill();
            assertThat(ProcessHandle.of(orphan)).as("the orphan lives").isPresent();

            try (var postgres = start(dir, options)) {
                assertThat(ProcessHandle.of(orphan)
                                .flatMap(process -> process.info().command()))
                        .as("gone, but for an entry that nobody may have collected yet")
                        .isEmpty();
                assertThat(postgres.port()).isNotEqualTo(Integer.parseInt(child.said()));
                assertThat(Sql.on(postgres, "select what from kept")).isEqualTo("committed before the kill");
            }
        }
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        long postmaster;
        try (var postgres = start(used, options)) {
            Sql.on(postgres, "create table kept as select 1 as what");
            postmaster =
                    Postmaster.of(used.resolve("data")).orElseThrow().process().pid();
            ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
            server.destroyForcibly();
            server.onExit().get();
        }
        try (var postgres = start(used, options)) {
            assertThat(Sql.on(postgres, "select what from kept")).isEqualTo("1");
        }
    }

    @Test
    void ignoresAProcessNumberThatNowBelongsToSomebodyElse() throws Exception {
        start(used, options).close();
        Files.writeString(
                used.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + used + "\n");

        start(used, options).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aHalfWrittenFolderIsExplained() throws Exception {
        Files.createDirectories(dir.resolve("data/base"));
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> start(dir, options))
                .withMessageContaining("incomplete (PG_VERSION is missing)")
                .withMessageContaining("remove " + dir.resolve("data"));
    }

    @Test
    void anInterruptedFirstStartIsRepeatedWithoutAsking() throws Exception {
        Files.createDirectories(dir.resolve("unfinished-123/base"));
        start(dir, options).close();
        assertThat(dir.resolve("unfinished-123")).doesNotExist();
        assertThat(dir.resolve("data/PG_VERSION")).exists();
    }

    @Test
    void anotherVersionsDataAreExplained() throws Exception {
        start(used, options).close();
        String version = Files.readString(used.resolve("data/PG_VERSION"));
        Files.writeString(used.resolve("data/PG_VERSION"), "11\n");
        assertThatThrownBy(() -> start(used, options))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("another version of PostgreSQL");
        Files.writeString(used.resolve("data/PG_VERSION"), version);
    }

    @Test
    void aFolderInUseIsRefusedAndLeftAlone() throws Exception {
        try (var first = start(used, options)) {
            assertThatThrownBy(() -> start(used, options))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("already in use");
            assertThat(Sql.on(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aTakenPortIsExplained() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> start(used, options.withPort(other.getLocalPort())))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void aFolderThatCannotBeOneIsExplained() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertThatThrownBy(() -> start(file, options))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aTemporaryServerIsForgetfulAndLeavesNothing() throws Exception {
        Path home;
        try (var postgres = LocalPostgres.startTemporary()) {
            assertThat(Sql.on(postgres, "show fsync")).isEqualTo("off");
            home = Path.of(Sql.on(postgres, "show data_directory")).getParent();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
        }
        assertThat(home).doesNotExist();
    }

    /** With the programs that other tests have unpacked before. */
    private static LocalPostgres start(Path home, PostgresOptions options) {
        return LocalPostgres.start(Folders.writable(home), SharedBinaries.folder(), options, () -> {});
    }
}
