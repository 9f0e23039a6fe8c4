package org.liangze.registry.licencebase;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a list in the place of the one before, for the caller's region; inside the caller's transaction. */
@Component
class LoadingBase {
    private static final int BATCH = 5_000;

    /** What stands now. */
    record Loaded(UUID id, String region, int rows, Instant asOf) {}

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Audit audit;

    LoadingBase(JdbcClient jdbc, Acts acts, Audit audit) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.audit = audit;
    }

    Loaded load(Caller caller, BaseFile file, int digits) {
        Act act = acts.by(caller);
        begin(act, caller, digits);
        List<BaseRow> batch = new ArrayList<>(BATCH);
        file.each((row, line) -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                add(act, batch);
                batch.clear();
            }
        });
        add(act, batch);
        int rows = finish(act);
        audit.record(caller, "load-licence-base", act.id().toString(), null, rows);
        return new Loaded(act.id(), act.region(), rows, act.at());
    }

    private void begin(Act act, Caller caller, int digits) {
        jdbc.sql("""
                insert into licence_base_load (id, region, digits, rows, loaded_at, loaded_by)
                values (:id, :region, :digits, 1, :now, :by)""")
                .param("id", act.id())
                .param("region", act.region())
                .param("digits", digits)
                .param("now", Timestamp.from(act.at()))
                .param("by", caller.personId())
                .update();
        jdbc.sql("delete from licence_base where region >= :region and region < :region || ':'")
                .param("region", act.region())
                .update();
    }

    private void add(Act act, List<BaseRow> rows) {
        jdbc.sql("""
                insert into licence_base (number, region, load_id, uscc, name)
                select r.number, r.region, :load, r.uscc, r.name
                  from unnest(cast(:numbers as text[]), cast(:regions as text[]), cast(:usccs as text[]),
                              cast(:names as text[])) as r (number, region, uscc, name)
                on conflict (number, region) do nothing""")
                .param("load", act.id())
                .param("numbers", column(rows, BaseRow::number))
                .param("regions", column(rows, BaseRow::region))
                .param("usccs", column(rows, BaseRow::uscc))
                .param("names", column(rows, BaseRow::name))
                .update();
    }

    /** Counts by place, and has the figures of the region counted again. */
    private int finish(Act act) {
        jdbc.sql("""
                insert into licence_base_count (load_id, region, rows)
                select load_id, region, count(*) from licence_base where load_id = :load group by load_id, region""").param("load", act.id()).update();
        jdbc.sql("""
                insert into stale_place (region)
                select distinct region from figure where region >= :region and region < :region || ':'""").param("region", act.region()).update();
        return jdbc.sql("""
                update licence_base_load set rows = (select sum(c.rows) from licence_base_count c where c.load_id = :load)
                 where id = :load returning rows""").param("load", act.id()).query(Integer.class).single();
    }

    private static String[] column(List<BaseRow> rows, Function<BaseRow, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
