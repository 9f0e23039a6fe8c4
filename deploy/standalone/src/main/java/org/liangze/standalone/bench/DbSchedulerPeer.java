package org.liangze.standalone.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** db-scheduler: one-time tasks, put down by its own batches, fetched with locks, which it recommends for many. */
final class DbSchedulerPeer implements PeerScheduler {
    private final HikariDataSource pool;
    private final OneTimeTask<Void> visit;
    private final Scheduler scheduler;

    DbSchedulerPeer(String database) {
        this.pool = Peers.pool(database, "bench_db_scheduler");
        JdbcClient own = JdbcClient.create(pool);
        this.visit = Tasks.oneTime("visit")
                .execute((instance, context) -> Peers.done(own, Integer.parseInt(instance.getId())));
        this.scheduler = Scheduler.create(pool, visit)
                .threads(THREADS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public String key() {
        return "db_scheduler";
    }

    @Override
    public String doneTable() {
        return "bench_db_scheduler.done";
    }

    @Override
    public void prepare(JdbcClient sql) {
        Peers.schema(sql, "bench_db_scheduler");
        sql.sql("""
                create table bench_db_scheduler.scheduled_tasks (
                  task_name            text not null,
                  task_instance        text not null,
                  task_data            bytea,
                  execution_time       timestamptz not null,
                  picked               boolean not null,
                  picked_by            text,
                  last_success         timestamptz,
                  last_failure         timestamptz,
                  consecutive_failures int,
                  last_heartbeat       timestamptz,
                  version              bigint not null,
                  priority             smallint,
                  primary key (task_name, task_instance)
                )""").update();
        sql.sql("create index on bench_db_scheduler.scheduled_tasks (execution_time)")
                .update();
        sql.sql("create index on bench_db_scheduler.scheduled_tasks (last_heartbeat)")
                .update();
    }

    @Override
    public void create(int tasks) {
        Stream<TaskInstance<?>> all = IntStream.range(0, tasks).mapToObj(i -> visit.instance(Integer.toString(i)));
        scheduler.scheduleBatch(all, Instant.now());
    }

    @Override
    public void doAll(int tasks, LongSupplier done) {
        scheduler.start();
        Peers.await(tasks, done);
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }
}
