package org.liangze.standalone.bench;

import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scheduler that keeps one entry a task in PostgreSQL; doing a task writes one row. */
interface PeerScheduler extends AutoCloseable {
    int THREADS = 10;

    String name();

    /** Beginning of the names of its figures. */
    String key();

    /** A table with one row for each task done. */
    String doneTable();

    void prepare(JdbcClient sql);

    /** Puts tasks down that are all due at once. */
    void create(int tasks);

    /** Starts doing, and returns when all are done. */
    void doAll(int tasks, LongSupplier done);

    @Override
    void close();
}
