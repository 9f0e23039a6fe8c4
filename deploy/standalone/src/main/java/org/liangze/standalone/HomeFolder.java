package org.liangze.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.liangze.embedded.StartupProblem;

/** The folder a system lives in, beside what its parts keep there. */
record HomeFolder(Path dir) {

    /** Creates the folder if need be. */
    static HomeFolder open(Path dir) {
        try {
            Files.createDirectories(dir);
            Files.delete(Files.createTempFile(dir, "probe-", null));
            return new HomeFolder(dir);
        } catch (FileAlreadyExistsException e) {
            throw new StartupProblem(dir + " is a file, not a folder. Choose another with --data.", e);
        } catch (AccessDeniedException e) {
            throw new StartupProblem(
                    "The user " + System.getProperty("user.name") + " may not write into " + dir
                            + ". Choose another folder with --data.",
                    e);
        } catch (IOException e) {
            throw new StartupProblem("The folder " + dir + " cannot be used (" + e.getMessage() + ").", e);
        }
    }

    Path logs() {
        return dir.resolve("logs");
    }

    Path log() {
        return logs().resolve("liangze.log");
    }

    Path signIn() {
        return dir.resolve("sign-in.txt");
    }

    /** The sample as it was handed to the importer. An interrupted first start goes on with the same file. */
    byte[] sample(Supplier<byte[]> workbook) {
        Path file = dir.resolve("sample-district.xlsx");
        try {
            if (Files.notExists(file)) {
                replace(file, workbook.get(), "rw-r--r--");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean firstStartIsDone() {
        return Files.exists(marker());
    }

    void firstStartDone() {
        write(marker(), "The sample district is registered; without this file the next start does it again.\n");
    }

    /** Written whole or not at all, for its owner's eyes only. */
    void write(Path file, String text) {
        try {
            replace(file, text.getBytes(StandardCharsets.UTF_8), "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path marker() {
        return dir.resolve("first-start-done");
    }

    private static void replace(Path file, byte[] content, String permissions) throws IOException {
        Path aside = Files.createTempFile(file.getParent(), ".new-", null);
        if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString(permissions));
        }
        Files.write(aside, content);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
