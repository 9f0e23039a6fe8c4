package org.liangze.registry.business;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Tier;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Businesses whose tier comes from the table, many at a time; those tiered by hand are never among them. */
@Component
class TieredBusinesses {
    /** How many businesses the table cannot tell apart, by the tier they have. */
    record Alike(
            BusinessKind kind,
            @Nullable BusinessSize size,
            @Nullable Integer diners,
            Tier tier,
            long count) {}

    /** The tier that such businesses get, and the version that gives it. */
    record Retiered(
            BusinessKind kind,
            @Nullable BusinessSize size,
            @Nullable Integer diners,
            Tier from,
            Tier to,
            String version) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TieredBusinesses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Alike> alike(String region) {
        return jdbc.sql("""
                select kind, size, diners, tier, count(*) as count
                  from business
                 where tier_reason is null and region >= :region and region < :region || ':'
                 group by kind, size, diners, tier""").param("region", region).query(Alike.class).list();
    }

    /** Changes the tiers, writes each change into the history, and returns whose it was. */
    List<UUID> retier(Act act, String region, List<Retiered> decisions) {
        return jdbc.sql("""
                with decided as (
                  select * from jsonb_to_recordset(cast(:decisions as jsonb))
                         as d (kind text, size text, diners int, "from" text, "to" text, version text)
                ),
                changed as (
                  update business b set tier = d."to", tier_rule = d.version
                    from decided d
                   where b.tier_reason is null and b.region >= :region and b.region < :region || ':'
                     and b.kind = d.kind and b.size is not distinct from d.size
                     and b.diners is not distinct from d.diners and b.tier = d."from"
                  returning b.id, b.region, d."from", d."to", d.version
                )
                insert into business_history (id, business_id, region, at, by_person, what, detail)
                select gen_random_uuid(), c.id, c.region, :now, :by, 'TIER',
                       format('%s级 → %s级：按分级规则%s', c."from", c."to", c.version)
                  from changed c
                returning business_id""")
                .param("decisions", json.writeValueAsString(decisions))
                .param("region", region)
                .param("now", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(UUID.class)
                .list();
    }

    /** How many gaps the act opened. */
    int gapsOf(Act act) {
        return jdbc.sql("select count(*) from gap where act_id = :act")
                .param("act", act.id())
                .query(Integer.class)
                .single();
    }
}
