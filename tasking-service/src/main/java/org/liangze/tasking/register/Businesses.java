package org.liangze.tasking.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.BusinessChanged;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the register, by business. */
@Component
public class Businesses {
    /** The whole batch in one statement; older versions change nothing, and what the plan depends on marks the business. */
    private static final String APPLY = """
            with arrived as (
              select *
                from jsonb_to_recordset(:events::jsonb) as b(
                  "businessId" uuid, name text, uscc text, tier text, kind text, size text, region text, "regionName" text,
                  address text, "highRisk" boolean, state text, "cadreId" uuid, "formerCadreId" uuid, "regulatorId" uuid,
                  "phoneMasked" text, "licenceValidTo" date, version bigint)
            ), applied as (
              insert into business_copy as known (
                business_id, name, uscc, tier, kind, size, region, region_name, address, high_risk, state, cadre_id,
                former_cadre_id, regulator_id, phone_masked, licence_valid_to, arrived_on, version)
              select "businessId", name, uscc, tier, kind, size, region, "regionName", address, "highRisk", state, "cadreId",
                     "formerCadreId", "regulatorId", "phoneMasked", "licenceValidTo",
                     case when state = 'OPERATING' then :today::date end, version
                from arrived
               order by "businessId"
              on conflict (business_id) do update
                 set name = excluded.name, uscc = excluded.uscc, tier = excluded.tier, kind = excluded.kind,
                     size = excluded.size, region = excluded.region, region_name = excluded.region_name,
                     address = excluded.address, high_risk = excluded.high_risk, state = excluded.state,
                     cadre_id = excluded.cadre_id, former_cadre_id = excluded.former_cadre_id,
                     regulator_id = excluded.regulator_id, phone_masked = excluded.phone_masked,
                     licence_valid_to = excluded.licence_valid_to, version = excluded.version,
                     arrived_on = case when excluded.state <> 'OPERATING' then null
                                       when known.state = 'OPERATING' then known.arrived_on
                                       else excluded.arrived_on end
               where excluded.version > known.version
              returning new.business_id,
                        (new.tier, new.kind, new.region, new.state, new.cadre_id)
                          is distinct from (old.tier, old.kind, old.region, old.state, old.cadre_id) as touches_plan
            )
            insert into business_change (business_id, since)
            select business_id, :now from applied where touches_plan order by business_id
            on conflict (business_id) do update set since = least(business_change.since, excluded.since)""";

    private static final String COLUMNS = """
            business_id, name, uscc, tier, kind, size, region, region_name, address, high_risk, state, cadre_id,
            former_cadre_id, regulator_id, phone_masked, licence_valid_to""";

    /** Digits of a region code by level, the lowest level first. */
    private static final List<Integer> LEVELS = List.of(12, 9, 6, 4, 2);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<Sweeps> sweeps;

    Businesses(JdbcClient jdbc, JsonMapper json, Clock clock, ObjectProvider<Sweeps> sweeps) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.sweeps = sweeps;
    }

    public Optional<Business> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from business_copy where business_id = :id")
                .param("id", id)
                .query(Business.class)
                .optional();
    }

    /** The smallest region in which all known businesses lie; empty for the whole country. */
    public String extent() {
        Extent extent = jdbc.sql("""
                select coalesce(min(region), '') as lowest, coalesce(max(region), '') as highest from business_copy""").query(Extent.class).single();
        return LEVELS.stream()
                .filter(digits -> extent.lowest().length() >= digits
                        && extent.highest().startsWith(extent.lowest().substring(0, digits)))
                .findFirst()
                .map(digits -> extent.lowest().substring(0, digits))
                .orElse("");
    }

    void apply(List<BusinessChanged> changes) {
        Instant now = clock.instant();
        int touched = jdbc.sql(APPLY)
                .param("events", json.writeValueAsString(changes))
                .param("today", CalendarInUse.dayOf(now))
                .param("now", Timestamp.from(now))
                .update();
        if (touched > 0) {
            sweeps.ifAvailable(all -> all.nudgeAfterCommit(TaskingSweep.PLANNING.name()));
        }
    }

    record Extent(String lowest, String highest) {}
}
