package org.liangze.registry.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * This process as the one that works on imports: while it does, it holds an advisory lock, so that any other, or itself after a
 * restart, knows an import whose lock is free to be abandoned.
 */
@Component
public class WorkingNode implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingNode.class);

    private final DataSource source;
    private final long lock = UUID.randomUUID().getLeastSignificantBits();
    private @Nullable Connection holder;
    private int working;

    WorkingNode(DataSource source) {
        this.source = source;
    }

    /** The lock, as imports name it. */
    long lock() {
        return lock;
    }

    /** Whether it works on an import now, or one waits for its turn. */
    public synchronized boolean isWorking() {
        return working > 0;
    }

    /** Begins work; followed by one {@link #end}. */
    synchronized void begin() {
        if (holder == null) {
            try {
                holder = source.getConnection();
                execute(holder, "select pg_advisory_lock(?)");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot hold the lock of this process", e);
            }
        }
        working++;
    }

    synchronized void end() {
        if (--working > 0 || holder == null) {
            return;
        }
        try (Connection last = holder) {
            execute(last, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            LOG.warn("the lock of this process went with its connection: {}", e.toString());
        } finally {
            holder = null;
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, lock);
            statement.execute();
        }
    }

    @Override
    public synchronized void destroy() throws SQLException {
        if (holder != null) {
            holder.close();
        }
    }
}
