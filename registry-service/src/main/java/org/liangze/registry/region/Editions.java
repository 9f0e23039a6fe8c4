package org.liangze.registry.region;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Act;
import org.liangze.registry.region.model.Edition.Change;
import org.liangze.registry.region.model.Edition.Kind;
import org.liangze.registry.region.model.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of an edition, what their codes meant before, and who is bound to a meaning that is gone. */
@Component
class Editions {
    /** A code whose meaning changed, with how many are still bound to what it was. */
    record Open(
            String code,
            int edition,
            String oldName,
            @Nullable String newName,
            Kind kind,
            int businesses,
            int people) {}

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Places in force within a province. */
    List<Place> known(String province) {
        return jdbc.sql("""
                select code, name from region
                 where code >= :province and code < :province || ':' and abolished_in is null""").param("province", province).query(Place.class).list();
    }

    /** Keeps what the codes meant until now, and who is bound to it. */
    void remember(Act act, int edition, List<Change> changes) {
        String[] codes = changes.stream().map(Change::code).toArray(String[]::new);
        jdbc.sql("""
                insert into region_past (code, edition, name, display_name, until)
                select code, edition, name, display_name, :now from region where code = any (:codes)
                on conflict (code, edition) do nothing""")
                .param("now", Timestamp.from(act.at()))
                .param("codes", codes)
                .update();
        jdbc.sql("""
                insert into region_change (code, edition, kind, old_name, new_name, loaded_at)
                select c.code, :edition, c.kind, c.old_name, c.new_name, :now
                  from unnest(cast(:codes as text[]), cast(:kinds as text[]), cast(:olds as text[]), cast(:news as text[]))
                       as c (code, kind, old_name, new_name)""")
                .param("edition", edition)
                .param("now", Timestamp.from(act.at()))
                .param("codes", codes)
                .param("kinds", changes.stream().map(c -> c.kind().name()).toArray(String[]::new))
                .param("olds", changes.stream().map(Change::oldName).toArray(String[]::new))
                .param("news", changes.stream().map(Change::newName).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into region_bound (code, edition, party_id, party, region)
                select b.region, :edition, b.id, 'BUSINESS', b.region from business b where b.region = any (:codes)
                union all
                select p.region, :edition, p.id, 'PERSON', p.region from person p where p.region = any (:codes)""").param("edition", edition).param("codes", codes).update();
    }

    /** Puts the listed places in force, marks the abolished ones, and renews the names that are made of others. */
    void put(int edition, List<Place> listed, List<String> abolished) {
        jdbc.sql("""
                insert into region (code, parent, name, display_name, level, edition)
                select l.code, p.code, l.name, l.name,
                       case length(l.code) when 2 then 'PROVINCE' when 4 then 'CITY' when 6 then 'COUNTY'
                                           when 9 then 'TOWNSHIP' else 'VILLAGE' end, :edition
                  from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:parents as text[]))
                       as l (code, name, parent)
                  left join (select code from region union select unnest(cast(:codes as text[]))) p on p.code = l.parent
                 order by length(l.code), l.code
                on conflict (code) do update
                   set name = excluded.name, edition = excluded.edition, abolished_in = null""")
                .param("edition", edition)
                .param("codes", listed.stream().map(Place::code).toArray(String[]::new))
                .param("names", listed.stream().map(Place::name).toArray(String[]::new))
                .param("parents", listed.stream().map(Place::parent).toArray(String[]::new))
                .update();
        jdbc.sql("update region set abolished_in = :edition where code = any (:codes)")
                .param("edition", edition)
                .param("codes", abolished.toArray(String[]::new))
                .update();
        jdbc.sql("""
                update region r set display_name = n.display_name
                  from (select p.code,
                               case p.level when 'VILLAGE' then concat(county.name, town.name, p.name)
                                            when 'TOWNSHIP' then concat(county.name, p.name)
                                            else p.name end as display_name
                          from region p
                          left join region town on p.level = 'VILLAGE' and town.code = left(p.code, 9)
                          left join region county on p.level in ('VILLAGE', 'TOWNSHIP') and county.code = left(p.code, 6)
                         where left(p.code, 2) = any (:provinces)) n
                 where r.code = n.code and r.display_name <> n.display_name""")
                .param(
                        "provinces",
                        listed.stream()
                                .map(place -> place.code().substring(0, 2))
                                .distinct()
                                .toArray(String[]::new))
                .update();
    }

    /** Open changes to which somebody of the caller's scope is still bound. */
    List<Open> open() {
        return jdbc.sql("""
                select c.code, c.edition, c.old_name, c.new_name, c.kind,
                       count(*) filter (where b.party = 'BUSINESS') as businesses,
                       count(*) filter (where b.party = 'PERSON') as people
                  from region_change c
                  join region_bound b on b.code = c.code and b.edition = c.edition
                 where c.settled_at is null
                 group by c.code, c.edition
                 order by c.code, c.edition""").query(Open.class).list();
    }

    /** Who of the caller's scope is still bound to what a code was, by kind of party. */
    List<UUID> bound(String code, String party) {
        return jdbc.sql("""
                select b.party_id
                  from region_bound b
                  join region_change c on c.code = b.code and c.edition = b.edition and c.settled_at is null
                 where b.code = :code and b.party = :party
                 order by 1""")
                .param("code", code)
                .param("party", party)
                .query(UUID.class)
                .list();
    }

    /** They are bound no longer; once nobody is, the change is settled. */
    void release(Act act, String code) {
        jdbc.sql("delete from region_bound where code = :code")
                .param("code", code)
                .update();
        jdbc.sql("""
                update region_change c set settled_at = :now, settled_by = :by
                 where c.code = :code and c.settled_at is null
                   and not exists (select from region_bound b where b.code = c.code and b.edition = c.edition)""")
                .param("now", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("code", code)
                .update();
    }
}
