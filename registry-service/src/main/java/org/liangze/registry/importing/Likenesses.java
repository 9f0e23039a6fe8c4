package org.liangze.registry.importing;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Businesses that may be the same: same name and address in the same county, another key. A person is asked; nothing is merged
 * by itself. What was answered is remembered, so that the same file asks once.
 */
@Component
class Likenesses {
    /** How a business is registered. */
    record Known(UUID id, String uscc, String siteNo) {}

    private final JdbcClient jdbc;

    Likenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks new businesses that may be registered already, in the caller's scope, or that another row may be about; returns how
     * many. Each is looked up by itself: a join would work out the likeness of the whole register.
     */
    int ask(Caller caller, UUID job) {
        int registered =
                jdbc.sql("""
                with found as materialized (
                  select n.sheet, n.row_no,
                         (select array_agg(b.id) from business b
                           where likeness(b.name, b.address, b.region) = n.likeness
                             and starts_with(b.region, :scope) and b.state <> 'DEREGISTERED') as ids
                    from import_row n
                   where n.job_id = :job and n.kind = 'BUSINESSES' and n.outcome = 'ADDED' and n.same is null
                     and n.likeness is not null
                )
                update import_row r
                   set outcome = 'ASKED', existing = f.ids[1]
                  from found f
                 where r.job_id = :job and r.sheet = f.sheet and r.row_no = f.row_no and f.ids is not null""").param("job", job).param("scope", caller.region()).update();
        return registered + jdbc.sql("""
                with alike as (
                  select likeness from import_row
                   where job_id = :job and kind = 'BUSINESSES' and outcome = 'ADDED' and likeness is not null
                   group by likeness having count(*) > 1
                ), first as (
                  select distinct on (r.likeness) r.likeness, r.sheet, r.row_no, r.key
                    from import_row r join alike using (likeness)
                   where r.job_id = :job and r.outcome = 'ADDED'
                   order by r.likeness, r.sheet, r.row_no
                )
                update import_row r
                   set outcome = 'ASKED', existing = f.key, into_sheet = f.sheet, into_row = f.row_no
                  from first f
                 where r.job_id = :job and r.outcome = 'ADDED' and r.likeness = f.likeness and r.key <> f.key
                   and r.same is null""").param("job", job).update();
    }

    /** Businesses registered under another key than the given ones, as somebody said before. */
    Map<UUID, Known> aliases(Collection<UUID> keys) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("""
                select a.key, b.id, b.uscc, b.site_no
                  from import_alias a join business b on b.id = a.business_id where a.key = any (:keys)""")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, n) -> known.put(
                        row.getObject(1, UUID.class),
                        new Known(row.getObject(2, UUID.class), row.getString(3), row.getString(4))))
                .list();
        return known;
    }

    Map<UUID, Known> find(Collection<UUID> businesses) {
        Map<UUID, Known> known = new HashMap<>();
        jdbc.sql("select id, uscc, site_no from business where id = any (:ids)")
                .param("ids", businesses.toArray(UUID[]::new))
                .query((row, n) -> known.put(
                        row.getObject(1, UUID.class),
                        new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3))))
                .list();
        return known;
    }

    /** Refuses rows that are about a registered business which another row is about, too. */
    void refuseTwice(UUID job) {
        jdbc.sql("""
                update import_row r
                   set outcome = 'REFUSED',
                       details = jsonb_build_object('problems', jsonb_build_array(jsonb_build_object(
                                   'column', '整行', 'value', r.name,
                                   'what', format('与第%s行是同一个已登记的主体，请只留一行', o.row_no))),
                                 'warnings', jsonb_build_array(), 'changes', jsonb_build_array())::text
                  from import_row o
                 where r.job_id = :job and r.was is not null and r.outcome in ('ADDED', 'CHANGED', 'UNCHANGED')
                   and o.job_id = :job and o.kind = r.kind and o.key = r.key and (o.sheet, o.row_no) <> (r.sheet, r.row_no)
                   and o.outcome <> 'JOINED'""").param("job", job).update();
    }

    /** Keeps what a person said about the rows of a job, for the next file. */
    void remember(Act act, UUID job) {
        jdbc.sql("""
                insert into import_alias (key, business_id, region, by_person, at)
                select r.was, r.key, b.region, :by, :now
                  from import_row r
                  join business b on b.id = r.key
                 where r.job_id = :job and r.was is not null and r.outcome in ('CHANGED', 'UNCHANGED')
                on conflict (key) do nothing""")
                .param("job", job)
                .param("by", act.by())
                .param("now", Timestamp.from(act.at()))
                .update();
    }
}
