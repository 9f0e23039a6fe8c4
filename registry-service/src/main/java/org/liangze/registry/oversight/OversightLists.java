package org.liangze.registry.oversight;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.liangze.registry.Act;
import org.liangze.registry.Papers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lists of all places. Reading is for a system transaction, because the list in force may be that of a place above. */
@Component
class OversightLists {
    private record Row(String region, String regionName, int version, String items) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<OversightItem> shipped;

    OversightLists(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.shipped = List.of(Papers.text(json, "oversight.json", OversightItem[].class));
    }

    OversightList inForce(String region) {
        return jdbc.sql("""
                select region, place_name(region) as region_name, version, items::text as items
                  from oversight_list
                 where region = any (places_of(:region))
                 order by length(region) desc, version desc
                 limit 1""")
                .param("region", region)
                .query(Row.class)
                .optional()
                .map(row -> OversightList.of(
                        row.region(),
                        row.regionName(),
                        row.version(),
                        List.of(json.readValue(row.items(), OversightItem[].class))))
                .orElseGet(this::shipped);
    }

    /** What ships, in force wherever nobody upward has set a list. */
    OversightList shipped() {
        return OversightList.of("", "", 0, shipped);
    }

    /** A place's list in a version that is there. */
    OversightList of(String region, int version) {
        String items = jdbc.sql("select items::text from oversight_list where region = :region and version = :version")
                .param("region", region)
                .param("version", version)
                .query(String.class)
                .single();
        return OversightList.of(region, "", version, List.of(json.readValue(items, OversightItem[].class)));
    }

    /** Whether this call set the next version, and not another at the same moment. */
    boolean set(Act act, UUID by, String region, List<OversightItem> items) {
        return jdbc.sql("""
                insert into oversight_list (id, region, version, items, set_by, set_at)
                select :id, :region, coalesce(max(version), 0) + 1, cast(:items as jsonb), :by, :at
                  from oversight_list where region = :region
                on conflict (region, version) do nothing""")
                        .param("id", act.id())
                        .param("region", region)
                        .param("items", json.writeValueAsString(items))
                        .param("by", by)
                        .param("at", Timestamp.from(act.at()))
                        .update()
                == 1;
    }
}
