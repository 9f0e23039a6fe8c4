package org.liangze.standalone.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** Quartz, clustered: one trigger a task, put down in one transaction, acquired by the hundred under its lock. */
final class QuartzPeer implements PeerScheduler {
    private static final String DATABASE = "database";

    /** One task. */
    public static final class Visit implements Job {
        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                JdbcClient sql = (JdbcClient) Objects.requireNonNull(
                        context.getScheduler().getContext().get(DATABASE));
                Peers.done(sql, Integer.parseInt(context.getTrigger().getKey().getName()));
            } catch (SchedulerException e) {
                throw new JobExecutionException(e);
            }
        }
    }

    private final HikariDataSource pool;
    private final SchedulerFactoryBean factory = new SchedulerFactoryBean();

    QuartzPeer(String database) {
        this.pool = Peers.pool(database, "bench_quartz");
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "org.quartz.scheduler.instanceId", "AUTO",
                "org.quartz.scheduler.skipUpdateCheck", "true",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "100",
                "org.quartz.scheduler.batchTriggerAcquisitionFireAheadTimeWindow", "1000",
                "org.quartz.threadPool.threadCount", Integer.toString(THREADS),
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.acquireTriggersWithinLock", "true",
                "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName()));
        return settings;
    }

    @Override
    public String name() {
        return "Quartz";
    }

    @Override
    public String key() {
        return "quartz";
    }

    @Override
    public String doneTable() {
        return "bench_quartz.done";
    }

    @Override
    public void prepare(JdbcClient sql) {
        Peers.schema(sql, "bench_quartz");
        new ResourceDatabasePopulator(new ClassPathResource("org/quartz/impl/jdbcjobstore/tables_postgres.sql"))
                .execute(pool);
        factory.setSchedulerName("bench");
        factory.setDataSource(pool);
        factory.setQuartzProperties(settings());
        factory.setSchedulerContextAsMap(Map.of(DATABASE, JdbcClient.create(pool)));
        factory.setAutoStartup(false);
        factory.setWaitForJobsToCompleteOnShutdown(true);
        try {
            factory.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("Quartz cannot be set up", e);
        }
    }

    @Override
    public void create(int tasks) {
        JobDetail job = JobBuilder.newJob(Visit.class)
                .withIdentity("visit")
                .storeDurably()
                .build();
        Set<Trigger> all = IntStream.range(0, tasks)
                .mapToObj(i -> TriggerBuilder.newTrigger()
                        .withIdentity(Integer.toString(i))
                        .forJob(job)
                        .startNow()
                        .build())
                .collect(Collectors.toSet());
        try {
            factory.getScheduler().scheduleJobs(Map.of(job, all), false);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz takes no triggers", e);
        }
    }

    @Override
    public void doAll(int tasks, LongSupplier done) {
        factory.start();
        Peers.await(tasks, done);
    }

    @Override
    public void close() {
        try {
            factory.destroy();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not stop", e);
        }
        pool.close();
    }
}
