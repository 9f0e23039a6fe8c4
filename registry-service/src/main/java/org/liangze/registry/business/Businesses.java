package org.liangze.registry.business;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.OperatingState;
import org.liangze.kit.id.Ids;
import org.liangze.registry.Act;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.SeenBy;
import org.liangze.registry.business.model.StateSeen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The businesses on the register. */
@Component
class Businesses {
    private static final String COLUMNS = """
            select id, name, uscc, site_no, kind, size, diners, canteen, chain_head, tier, tier_rule, tier_reason, region, address,
                   legal_representative, high_risk, state, state_since, director, officers, officer_names
              from business
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Businesses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, Business> find(Collection<UUID> ids) {
        Map<UUID, Business> found = new HashMap<>();
        jdbc.sql(COLUMNS + " where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Business.class)
                .list()
                .forEach(business -> found.put(business.id(), business));
        return found;
    }

    /** The business, locked until the transaction ends. */
    Optional<Business> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(Business.class)
                .optional();
    }

    /** Adds or overwrites, and finds the regulator of the place. */
    void save(Act act, List<Business> businesses) {
        jdbc.sql("""
                with r as materialized (
                  select *
                    from jsonb_to_recordset(cast(:rows as jsonb))
                         as r (id uuid, name text, uscc text, "siteNo" text, kind text, size text, diners int, canteen text,
                               "chainHead" boolean, tier text, "tierRule" text, "tierReason" text, region text, address text,
                               "legalRepresentative" text, "highRisk" boolean, state text, "stateSince" date, director text,
                               officers int, "officerNames" text)
                ), place as materialized (
                  select region, nearest_authority('REGULATOR', region, 'VILLAGE') as regulator_id
                    from (select distinct region from r) as places
                )
                insert into business (id, name, uscc, site_no, kind, size, diners, canteen, chain_head, tier, tier_rule,
                                      tier_reason, region, address, legal_representative, high_risk, state, state_since,
                                      director, officers, officer_names, regulator_id, version, registered_at)
                select r.id, r.name, r.uscc, r."siteNo", r.kind, r.size, r.diners, r.canteen, r."chainHead", r.tier,
                       r."tierRule", r."tierReason", r.region, r.address, r."legalRepresentative", r."highRisk", r.state,
                       r."stateSince", r.director, r.officers, r."officerNames",
                       p.regulator_id, 1, :now
                  from r join place p using (region)
                on conflict (id) do update
                   set name = excluded.name, kind = excluded.kind, size = excluded.size, diners = excluded.diners,
                       canteen = excluded.canteen, chain_head = excluded.chain_head, tier = excluded.tier,
                       tier_rule = excluded.tier_rule, tier_reason = excluded.tier_reason, region = excluded.region,
                       address = excluded.address, legal_representative = excluded.legal_representative,
                       high_risk = excluded.high_risk, state = excluded.state, state_since = excluded.state_since,
                       director = excluded.director, officers = excluded.officers, officer_names = excluded.officer_names,
                       regulator_id = excluded.regulator_id""")
                .param("rows", json.writeValueAsString(businesses))
                .param("now", Timestamp.from(act.at()))
                .update();
    }

    /** Puts a business into another operating state from today on, and writes down who saw it, when and how. */
    void changeState(Act act, Business before, StateSeen seen) {
        jdbc.sql("update business set state = :state, state_since = :today where id = :id")
                .param("state", seen.state().name())
                .param("today", act.day())
                .param("id", before.id())
                .update();
        record(act, act.id(), before, seen);
    }

    /** A change of state that came with the registration and is stored already. */
    void recordStateChange(Act act, Business before, OperatingState state) {
        record(act, Ids.next(act.at()), before, new StateSeen(state, "登记信息变更", act.at(), SeenBy.OTHER));
    }

    private void record(Act act, UUID id, Business before, StateSeen seen) {
        jdbc.sql("""
                insert into state_change (id, business_id, region, from_state, to_state, seen_by, seen_at, seen_how, how)
                values (:id, :business, :region, :from, :to, :by, :at, :seenHow, :how)""")
                .param("id", id)
                .param("business", before.id())
                .param("region", before.region())
                .param("from", before.state().name())
                .param("to", seen.state().name())
                .param("by", act.by())
                .param("at", Timestamp.from(seen.at()))
                .param("seenHow", seen.occasion().name())
                .param("how", seen.how())
                .update();
    }

    /** Sets the tier of a business. */
    void changeTier(Business after) {
        jdbc.sql("update business set tier = :tier, tier_rule = :rule, tier_reason = :reason where id = :id")
                .param("tier", after.tier().name())
                .param("rule", after.tierRule())
                .param("reason", after.tierReason())
                .param("id", after.id())
                .update();
    }
}
