package org.liangze.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path. We take zonky's archives and its choice of the
 * right one, but start the programs ourselves: zonky waits out its whole time limit when the server has failed at once,
 * and keeps the reason to the log.
 */
record PostgresBinaries(Path home) {

    static PostgresBinaries under(Path folder) throws IOException {
        byte[] archive = archive();
        CRC32 sum = new CRC32();
        sum.update(archive);
        Path home = folder.resolve("postgresql-" + Long.toHexString(sum.getValue()));
        if (!Files.isDirectory(home)) {
            unpack(archive, folder, home);
        }
        return new PostgresBinaries(home);
    }

    /** The command line of one of the programs. They refuse root, so for root they run in a user name space of their own. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os, System.getProperty("os.arch"))) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new StartupProblem(
                    "This program brings no PostgreSQL for " + os + " on " + System.getProperty("os.arch")
                            + ". Run it on Linux (x86-64), or use a PostgreSQL server of your own.",
                    e);
        }
    }

    private static void unpack(byte[] archive, Path folder, Path home) throws IOException {
        Path unfinished = Folders.unfinished(folder);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
            Folders.finish(unfinished, home);
        } catch (IOException e) {
            Folders.remove(unfinished);
            if (!Files.isDirectory(home)) { // else another process, which shares this folder, was quicker
                throw e;
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path file = entry.resolveIn(into);
        Path folder = Objects.requireNonNull(file.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(folder);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (folder.endsWith("bin") && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable; is the disk mounted noexec?");
        }
    }
}
