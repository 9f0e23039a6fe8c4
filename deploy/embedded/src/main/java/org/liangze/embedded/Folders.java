package org.liangze.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** The few things both servers do with their folders. */
final class Folders {

    /** A first start of PostgreSQL takes about 120 MB, and a disk this full stops either server soon anyway. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private static final String UNFINISHED = "unfinished-";

    private Folders() {}

    /** Creates the folder if need be and makes sure that we can write into it and that the disk has room. */
    static Path writable(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "probe-", null));
            refuseFullDisk(home, Files.getFileStore(home).getUsableSpace());
            return home;
        } catch (IOException e) {
            throw problemWith(home, e);
        }
    }

    static void refuseFullDisk(Path home, long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new StartupProblem("The disk that holds " + home + " has only " + (freeBytes >> 20)
                    + " MB free; at least " + (LEAST_FREE_BYTES >> 20)
                    + " MB are needed. Free some space or choose another folder, then start again.");
        }
    }

    static StartupProblem problemWith(Path home, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new StartupProblem(
                    "The user " + System.getProperty("user.name") + " may not write into " + home
                            + ". Give this user the folder, or choose another one.",
                    e);
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
        return new StartupProblem("The folder " + home + " cannot be used: " + reason + ". Choose another one.", e);
    }

    /** A folder to build something in; {@link #finish} makes it visible whole, so that nobody ever meets it half done. */
    static Path unfinished(Path home) throws IOException {
        return Files.createTempDirectory(home, UNFINISHED);
    }

    static void finish(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an interrupted first start left behind never held anybody's data. */
    static void removeUnfinished(Path home) throws IOException {
        try (var children = Files.newDirectoryStream(home, UNFINISHED + "*")) {
            for (Path child : children) {
                remove(child);
            }
        }
    }

    static boolean missingOrEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }

    static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            return; // somebody else was quicker
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    static Path temporary(String name) {
        try {
            return Files.createTempDirectory("liangze-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
