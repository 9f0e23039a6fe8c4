package org.liangze.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Two programs never share one folder: without this the second would take the first one's database for an orphan and
 * stop it. The operating system drops the lock with the process, however it ends.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    @SuppressWarnings("resource") // the channel is the lock: it stays open until close()
    static FolderLock take(Path home) {
        FileChannel channel;
        try {
            channel = FileChannel.open(home.resolve("in-use.lock"), CREATE, WRITE);
        } catch (IOException e) {
            throw Folders.problemWith(home, e);
        }
        if (!locked(channel)) {
            close(channel);
            throw new StartupProblem("The folder " + home
                    + " is already in use by a running program. Stop that one first, or choose another folder.");
        }
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very JVM holds it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
