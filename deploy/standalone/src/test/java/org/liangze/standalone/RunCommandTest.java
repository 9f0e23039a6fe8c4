package org.liangze.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees when something is in the way; each case is a process of its own. */
class RunCommandTest {
    @TempDir
    Path dir;

    private record Ended(int status, String said) {}

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Ended ended = run("run", "--data", dir.toString(), "--port", Integer.toString(port));
            assertThat(ended)
                    .isEqualTo(
                            new Ended(
                                    1,
                                    "Port " + port
                                            + " is already in use by another program. Choose another with --port, or stop it.\n"));
        }
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void saysThatTheFolderIsAFile() throws Exception {
        Path file = Files.writeString(dir.resolve("notes.txt"), "not a folder");
        Ended ended = run("run", "--data", file.toString(), "--port", Integer.toString(freePort()));
        assertThat(ended).isEqualTo(new Ended(1, file + " is a file, not a folder. Choose another with --data.\n"));
    }

    @Test
    void saysThatADatabaseFolderIsHalfWritten() throws Exception {
        Files.createDirectories(dir.resolve("postgres/data/base"));
        Ended ended = run("run", "--data", dir.toString(), "--port", Integer.toString(freePort()));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .contains("is incomplete (PG_VERSION is missing)")
                .doesNotContain("Exception");
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() throws Exception {
        assertThat(run("run", "--port", "http").status()).isEqualTo(2);
        assertThat(run("dance"))
                .isEqualTo(new Ended(2, "There is no command 'dance'. There are run, replay, days and bench.\n"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            String text = said.readAllAsString();
            return new Ended(process.waitFor(), text);
        }
    }
}
