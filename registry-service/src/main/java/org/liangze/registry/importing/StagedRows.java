package org.liangze.registry.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.ImportKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each row of a file would do, staged. */
@Component
class StagedRows {
    /** A row and the subject it is about. */
    record Keyed(At at, UUID key) {}

    /** A row whose subject is to be judged: its cells, or the values of several rows joined. */
    record Unjudged(At at, UUID key, String cells, @Nullable String joined) {}

    /** A row that will be taken, as it was judged. */
    record Accepted(
            At at,
            UUID key,
            Outcome outcome,
            String draft,
            @Nullable UUID was,
            @Nullable String details) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StagedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(UUID job, String region, ImportKind kind, List<Keyed> rows) {
        jdbc.sql("""
                insert into import_row (job_id, sheet, row_no, region, kind, key)
                select :job, r.sheet, r.row_no, :region, :kind, r.key
                  from unnest(cast(:sheets as int[]), cast(:rows as int[]), cast(:keys as uuid[])) as r (sheet, row_no, key)""")
                .param("job", job)
                .param("region", region)
                .param("kind", kind.name())
                .param("sheets", each(rows, Integer.class, row -> row.at().sheet()))
                .param("rows", each(rows, Integer.class, row -> row.at().row()))
                .param("keys", each(rows, UUID.class, Keyed::key))
                .update();
    }

    void analyse() {
        jdbc.sql("analyze import_row").update();
    }

    /** Rows not judged yet, in the order of the file. */
    List<Unjudged> unjudged(UUID job, ImportKind kind, At after, int limit) {
        return jdbc.sql("""
                select r.sheet, r.row_no, r.key, l.cells::text, r.joined
                  from import_row r
                  join import_line l using (job_id, sheet, row_no)
                 where r.job_id = :job and r.kind = :kind and r.outcome is null and (r.sheet, r.row_no) > (:sheet, :row)
                 order by r.sheet, r.row_no
                 limit :limit""")
                .param("job", job)
                .param("kind", kind.name())
                .param("sheet", after.sheet())
                .param("row", after.row())
                .param("limit", limit)
                .query((row, n) -> new Unjudged(
                        new At(row.getInt(1), row.getInt(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** Subjects that will be taken, in the order of the file; only those with an effect when asked for. */
    List<Accepted> accepted(UUID job, ImportKind kind, boolean withEffect, At after, int limit) {
        String outcomes = withEffect ? "('ADDED', 'CHANGED')" : "('ADDED', 'CHANGED', 'UNCHANGED')";
        return jdbc.sql("""
                select sheet, row_no, key, outcome, draft, was, details
                  from import_row
                 where job_id = :job and kind = :kind and (sheet, row_no) > (:sheet, :row) and outcome in %s
                 order by sheet, row_no
                 limit :limit""".formatted(outcomes))
                .param("job", job)
                .param("kind", kind.name())
                .param("sheet", after.sheet())
                .param("row", after.row())
                .param("limit", limit)
                .query((row, n) -> new Accepted(
                        new At(row.getInt(1), row.getInt(2)),
                        row.getObject(3, UUID.class),
                        Outcome.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getString(7)))
                .list();
    }

    /** Drafts of the given subjects that the file brings and that will be taken. */
    Map<UUID, String> arriving(UUID job, ImportKind kind, Collection<UUID> keys) {
        Map<UUID, String> drafts = new HashMap<>();
        jdbc.sql("""
                select key, draft from import_row
                 where job_id = :job and kind = :kind and key = any (:keys) and outcome in ('ADDED', 'CHANGED', 'UNCHANGED')""")
                .param("job", job)
                .param("kind", kind.name())
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, n) -> drafts.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return drafts;
    }

    /** Writes down what was found. */
    void settle(UUID job, List<Judged> found) {
        jdbc.sql("""
                update import_row r
                   set outcome = f.outcome, key = f.key, draft = f.draft, name = f.name, place = f.place, cadre = f.cadre,
                       was = f.was, details = f.details, warned = f.warned,
                       likeness = case f.outcome when 'ADDED' then likeness(f.name, f.address, f.place) end
                  from unnest(cast(:sheets as int[]), cast(:rows as int[]), cast(:keys as uuid[]), cast(:outcomes as text[]),
                              cast(:drafts as text[]), cast(:names as text[]), cast(:places as text[]),
                              cast(:addresses as text[]), cast(:cadres as uuid[]), cast(:was as uuid[]),
                              cast(:details as text[]), cast(:warned as boolean[]))
                       as f (sheet, row_no, key, outcome, draft, name, place, address, cadre, was, details, warned)
                 where r.job_id = :job and r.sheet = f.sheet and r.row_no = f.row_no""")
                .param("job", job)
                .param("sheets", each(found, Integer.class, one -> one.at().sheet()))
                .param("rows", each(found, Integer.class, one -> one.at().row()))
                .param("keys", each(found, UUID.class, Judged::key))
                .param(
                        "outcomes",
                        each(found, String.class, one -> one.outcome().name()))
                .param("drafts", each(found, String.class, Judged::draft))
                .param("names", each(found, String.class, Judged::name))
                .param("places", each(found, String.class, Judged::place))
                .param("addresses", each(found, String.class, Judged::address))
                .param("cadres", each(found, UUID.class, Judged::cadre))
                .param("was", each(found, UUID.class, Judged::was))
                .param("details", each(found, String.class, one -> details(one.details())))
                .param(
                        "warned",
                        each(
                                found,
                                Boolean.class,
                                one -> !one.details().warnings().isEmpty()))
                .update();
    }

    /** Further rows of a subject whose first row is refused are refused with it, so that they are mended together. */
    void refuseJoined(UUID job) {
        jdbc.sql("""
                update import_row r
                   set outcome = 'REFUSED',
                       details = jsonb_build_object('problems', jsonb_build_array(jsonb_build_object(
                                   'column', '整行', 'value', coalesce(h.name, ''),
                                   'what', format('与第%s行是同一个，第%s行被拒绝，请一并改正', h.row_no, h.row_no))),
                                 'warnings', jsonb_build_array(), 'changes', jsonb_build_array())::text
                  from import_row h
                 where r.job_id = :job and r.outcome = 'JOINED'
                   and h.job_id = r.job_id and h.sheet = r.into_sheet and h.row_no = r.into_row
                   and h.outcome = 'REFUSED'""").param("job", job).update();
    }

    long count(UUID job) {
        return jdbc.sql("select count(*) from import_row where job_id = :job")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    void clear(UUID job) {
        jdbc.sql("delete from import_row where job_id = :job").param("job", job).update();
    }

    /** Takes the rows away that have done their work; refused ones stay for a while, to be mended. */
    void purge(UUID job, boolean refusedToo) {
        jdbc.sql("delete from import_row where job_id = :job and (:all or outcome is distinct from 'REFUSED')")
                .param("job", job)
                .param("all", refusedToo)
                .update();
        jdbc.sql("""
                delete from import_line l
                 where l.job_id = :job
                   and not exists (select from import_row r
                                    where r.job_id = l.job_id and r.sheet = l.sheet and r.row_no = l.row_no)""").param("job", job).update();
    }

    @Nullable
    String details(Details details) {
        return details.equals(Details.NONE) ? null : json.writeValueAsString(details);
    }

    Details details(@Nullable String stored) {
        return stored == null ? Details.NONE : json.readValue(stored, Details.class);
    }

    @SuppressWarnings("unchecked")
    static <T, E> E[] each(List<T> rows, Class<E> type, Function<T, @Nullable E> value) {
        E[] all = (E[]) java.lang.reflect.Array.newInstance(type, rows.size());
        for (int i = 0; i < all.length; i++) {
            all[i] = value.apply(rows.get(i));
        }
        return all;
    }
}
