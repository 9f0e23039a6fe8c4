package org.liangze.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server in one folder, on loopback only: {@code data} is the database, {@code log} what the server says. It
 * has no password: whoever has an account on this machine can connect.
 */
public final class LocalPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final PostgresCluster cluster;
    private final int port;
    private final Runnable afterwards;
    private final ExitHook exitHook;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalPostgres(PostgresCluster cluster, int port, Runnable afterwards) {
        this.cluster = cluster;
        this.port = port;
        this.afterwards = afterwards;
        this.exitHook = ExitHook.of("postgres", this::close);
    }

    /** Starts the server of this folder, creating it at the first start; after a crash waits up to 60 s for its recovery. */
    public static LocalPostgres start(Path dir, PostgresOptions options) {
        Path home = Folders.writable(dir);
        return start(home, home, options, () -> {});
    }

    /** For tests: fast, forgetful, gone at close. */
    public static LocalPostgres startTemporary() {
        return startTemporary(PostgresOptions.forTests());
    }

    public static LocalPostgres startTemporary(PostgresOptions options) {
        Path home = Folders.writable(Folders.temporary("postgres"));
        try {
            return start(home, SharedBinaries.folder(), options, () -> Folders.remove(home));
        } catch (RuntimeException e) {
            Folders.remove(home);
            throw e;
        }
    }

    static LocalPostgres start(Path home, Path programs, PostgresOptions options, Runnable afterwards) {
        FolderLock lock = FolderLock.take(home);
        try {
            Folders.removeUnfinished(home);
            PostgresCluster cluster = new PostgresCluster(home, PostgresBinaries.under(programs));
            cluster.createIfMissing(options.durable());
            cluster.stopOrphan();
            int port = cluster.start(options);
            return new LocalPostgres(cluster, port, () -> {
                lock.close();
                afterwards.run();
            });
        } catch (IOException e) {
            lock.close();
            throw Folders.problemWith(home, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** The superuser. */
    public String user() {
        return SUPERUSER;
    }

    /** Without user: the services sign in with roles of their own. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Loopback.HOST + ":" + port + "/" + database;
    }

    public synchronized void createDatabaseIfMissing(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database name is a-z, 0-9 and _, at most 63 long: " + name);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, "");
                var known = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                create.execute("create database \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    /** For a program that stops its parts in its own order at exit, instead of all at once. */
    public LocalPostgres stoppedByCaller() {
        exitHook.cancel();
        return this;
    }

    /** Ends all sessions and stops the server after a last checkpoint, so that the next start has nothing to recover. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        exitHook.cancel();
        try {
            if (!cluster.stop()) {
                log.warn("PostgreSQL did not stop within its time; the next start takes it over");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            afterwards.run();
        }
    }
}
