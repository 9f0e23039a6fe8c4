package org.liangze.standalone.bench;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.liangze.kit.time.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a minute's look for what is overdue costs, with few and with very many tasks stored that are over and done. */
final class StoredTasks {
    /** With what a look among many is compared. */
    private static final int FEW = 100_000;

    private static final int DUE = 1_000;
    private static final int LOOKS = 7;
    private static final int A_QUARTER = 400_000;

    private final JdbcClient sql;
    private final MovableClock clock;
    private final Runnable look;

    StoredTasks(JdbcClient sql, MovableClock clock, Runnable look) {
        this.sql = sql;
        this.clock = clock;
        this.look = look;
    }

    void measure(Figures figures, int many) {
        sql.sql("truncate tasking.task cascade").update();
        int few = Math.min(FEW, many);
        store(0, few);
        long fewDue = due();
        long fewIdle = idle();
        store(few, many);
        long manyDue = due();
        long manyIdle = idle();
        figures.count("stored_few", "tasks stored", few)
                .millis("few_due_ms", "a look, %,d due".formatted(DUE), fewDue)
                .millis("few_idle_ms", "a look, nothing due", fewIdle)
                .count("stored_many", "tasks stored", many)
                .millis("many_due_ms", "a look, %,d due".formatted(DUE), manyDue)
                .millis("many_idle_ms", "a look, nothing due", manyIdle)
                .ratio("ratio_many_to_few_due", "many ÷ few, %,d due".formatted(DUE), (double) manyDue / fewDue)
                .ratio("ratio_many_to_few_idle", "many ÷ few, nothing due", (double) manyIdle / fewIdle);
    }

    /** Tasks of quarters long past, cancelled, so that they need no visit; the indexes are made when all rows are in. */
    private void store(int from, int to) {
        List<String> indexes = sql.sql("""
                select indexdef from pg_indexes i
                 where schemaname = 'tasking' and tablename = 'task'
                   and not exists (select from pg_constraint c where c.conname = i.indexname)""").query(String.class).list();
        indexes.forEach(index -> sql.sql("drop index tasking." + index.replaceAll(".*INDEX (\\w+) ON.*", "$1"))
                .update());
        sql.sql("alter table tasking.task disable trigger user").update();
        sql.sql("""
                insert into tasking.task (task_id, business_id, period, kind, cadre_id, region, tier, window_from, window_to, due,
                                          due_at, state, planned_at, closed_at, reason)
                select gen_random_uuid(), tasking.name_uuid('business|' || i % :quarter), q.name, 'QUARTERLY',
                       tasking.name_uuid('person|BG' || i % 52000), (230000 + i % 120)::text || '001200', 'D', q.opens, q.due,
                       q.due, q.due + time '16:00', 'CANCELLED', q.opens, q.due, '主体停业，任务取消'
                  from generate_series(:from, :to - 1) i
                 cross join lateral (
                   select 'old-' || i / :quarter as name, d as opens, (d + interval '3 months')::date - 1 as due
                     from (select (date '2019-01-01' + make_interval(months => 3 * (i / :quarter)))::date) s (d)) q""")
                .param("from", from)
                .param("to", to)
                .param("quarter", A_QUARTER)
                .update();
        sql.sql("alter table tasking.task enable trigger user").update();
        indexes.forEach(index -> sql.sql(index).update());
        sql.sql("analyze tasking.task").update();
    }

    private long due() {
        return median(() -> sql.sql("""
                with late as (
                  select business_id, cadre_id, region, cast(:now as timestamptz) as at from tasking.business_copy limit :rows
                )
                insert into tasking.task (task_id, business_id, period, kind, cadre_id, region, tier, window_from, window_to, due,
                                          due_at, state, planned_at)
                select gen_random_uuid(), business_id, '2026-Q3', 'QUARTERLY', cadre_id, region, 'D', at::date, at::date, at::date,
                       at, 'OPEN', at
                  from late
                on conflict (business_id, period, kind) do update set state = 'OPEN'""")
                .param("rows", DUE)
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    private long idle() {
        return median(() -> {});
    }

    private long median(Runnable before) {
        long[] taken = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            before.run();
            long from = System.nanoTime();
            look.run();
            taken[i] = System.nanoTime() - from;
        }
        Arrays.sort(taken);
        return taken[LOOKS / 2];
    }
}
