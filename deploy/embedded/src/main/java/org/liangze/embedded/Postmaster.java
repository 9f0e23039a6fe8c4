package org.liangze.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that a data folder says it has. It outlives a JVM that was killed. */
record Postmaster(ProcessHandle process) {

    /** The live PostgreSQL server of this very folder, if there is one. */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        // The number may by now belong to any other process, even to a PostgreSQL with another folder.
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> isPostgres(process) && worksIn(data, process))
                        .map(Postmaster::new);
    }

    /**
     * After a reboot the number in the file can belong to some innocent process of ours; PostgreSQL would refuse to start
     * as long as that lives. Only when no PostgreSQL works in the folder is the file certainly stale.
     */
    static void removeStaleFile(Path data) throws IOException {
        boolean inUse = ProcessHandle.allProcesses().anyMatch(p -> isPostgres(p) && worksIn(data, p));
        if (!inUse) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static boolean worksIn(Path data, ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workingDirectory)) {
            try {
                return Files.isSameFile(workingDirectory, data);
            } catch (IOException e) {
                return false; // it ended meanwhile
            }
        }
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return List.of(arguments).contains(data.toString());
    }
}
