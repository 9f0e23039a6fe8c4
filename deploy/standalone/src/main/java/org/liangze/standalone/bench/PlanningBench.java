package org.liangze.standalone.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.quiet.TimeTravel;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.time.MovableClock;
import org.liangze.standalone.machine.Machine;
import org.liangze.standalone.machine.MachineOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A province's quarter planned in one batch, planned again, looked at, and found overdue; what a minute's look costs with ten
 * million tasks stored; and the same work as one trigger a task in two schedulers that are made for it.
 */
final class PlanningBench implements AutoCloseable {
    private static final Instant BEFORE = Instant.parse("2026-06-30T04:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant SEND_HOUR = Instant.parse("2026-07-01T01:00:00Z");
    private static final Instant OVER = Instant.parse("2026-09-30T16:00:00Z");

    private final BenchOptions options;
    private final Consumer<String> progress;
    private final MovableClock clock;
    private final Machine machine;
    private final JdbcClient sql;
    private final Sweeps sweeps;

    private PlanningBench(BenchOptions options, MovableClock clock, Machine machine, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.clock = clock;
        this.machine = machine;
        this.sql = JdbcClient.create(
                new DriverManagerDataSource(machine.database() + "?currentSchema=tasking", "postgres", ""));
        this.sweeps = machine.service("tasking").getBean(Sweeps.class);
    }

    static PlanningBench start(BenchOptions options, Consumer<String> progress) {
        MovableClock clock = new MovableClock(BEFORE, WorkCalendar.ZONE);
        Machine machine = Machine.start(
                MachineOptions.alone("tasking", clock).with(part -> progress.accept("starting " + part + " …")));
        return new PlanningBench(options, clock, machine, progress);
    }

    Figures measure() {
        progress.accept("putting %,d businesses into tasking's copy of the register …".formatted(options.businesses()));
        TaskingRegister register = TaskingRegister.fill(sql, options.businesses(), options.people());
        Figures figures = new Figures(options);
        plan(figures);
        pages(figures, register);
        overdue(figures);
        progress.accept("storing up to %,d tasks …".formatted(options.stored()));
        new StoredTasks(sql, clock, () -> run("OVERDUE")).measure(figures, options.stored());
        peers(figures);
        return figures;
    }

    private void plan(Figures figures) {
        clock.moveTo(OPENS);
        progress.accept("planning …");
        long planned = timed(() -> run("PLANNING"));
        long tasks = count("tasking.task");
        clock.moveTo(SEND_HOUR);
        long told = timed(() -> run("ANNOUNCEMENTS"));
        long published = timed(this::awaitQuiet);
        progress.accept("inserting the same rows bare, twice …");
        long bare = Math.min(bareInsert("bare_once"), bareInsert("bare_again"));
        sql.sql("insert into tasking.business_change select business_id, :now from tasking.business_copy")
                .param("now", Timestamp.from(SEND_HOUR))
                .update();
        progress.accept("planning again …");
        long again = timed(() -> run("PLANNING"));
        if (count("tasking.task") != tasks) {
            throw new IllegalStateException("planning again changed the number of tasks");
        }
        figures.count("tasks", "tasks planned", tasks)
                .count("plans_told", "plans announced, one a cadre", count("tasking.plan_told"))
                .seconds("seconds_planned", "planned", planned)
                .seconds("seconds_told", "announcements written", told)
                .seconds("seconds_published", "until the last fact was on Kafka", published)
                .seconds("seconds_bare_insert", "bare insert of the same tasks, same indexes", bare)
                .ratio("ratio_to_bare_insert", "planned and told ÷ bare insert", (double) (planned + told) / bare)
                .seconds("seconds_again", "planned again, nothing to change", again)
                .ratio("ratio_again_to_bare_insert", "planned again ÷ bare insert", (double) again / bare);
    }

    private long bareInsert(String table) {
        sql.sql("create table %s (like tasking.task including all)".formatted(table))
                .update();
        long taken = timed(() -> sql.sql("insert into %s select * from tasking.task".formatted(table))
                .update());
        sql.sql("drop table " + table).update();
        return taken;
    }

    private void pages(Figures figures, TaskingRegister register) {
        sql.sql("analyze").update();
        try (Door door = new Door(machine, "tasking", register.cadre(0))) {
            Spread page = Spread.of(i -> door.as(register.cadre(i)).get("/tasks/mine?limit=50"));
            figures.millis("page_p50_ms", "one cadre's page, median", page.median())
                    .millis("page_p95_ms", "one cadre's page, 95 %", page.most());
        }
    }

    private void overdue(Figures figures) {
        clock.moveTo(OVER);
        progress.accept("finding all of them overdue …");
        long[] rows = {0};
        long taken = timed(() -> rows[0] = run("OVERDUE"));
        awaitQuiet();
        figures.count("overdue_rows", "tasks found overdue", rows[0])
                .count("overdue_rows_per_second", "overdue, rows a second", perSecond(rows[0], taken));
    }

    private void peers(Figures figures) {
        for (PeerScheduler peer :
                List.of(new DbSchedulerPeer(machine.database()), new QuartzPeer(machine.database()))) {
            progress.accept("the same with %s, %,d tasks …".formatted(peer.name(), options.peers()));
            try (peer) {
                peer.prepare(sql);
                long created = timed(() -> peer.create(options.peers()));
                long done = timed(() -> peer.doAll(options.peers(), () -> count(peer.doneTable())));
                figures.count(
                                peer.key() + "_created_per_second",
                                peer.name() + ", created a second",
                                perSecond(options.peers(), created))
                        .count(
                                peer.key() + "_done_per_second",
                                peer.name() + ", done a second",
                                perSecond(options.peers(), done));
            }
        }
    }

    private int run(String sweep) {
        return sweeps.run(sweep);
    }

    private void awaitQuiet() {
        new TimeTravel(clock, List.copyOf(machine.services().values())).awaitQuiet();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long timed(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return System.nanoTime() - from;
    }

    private static long perSecond(long rows, long nanos) {
        return Math.round(rows * 1e9 / nanos);
    }

    @Override
    public void close() {
        machine.close();
    }
}
