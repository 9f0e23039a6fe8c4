package org.liangze.escalation.business;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code business_copy}. */
@Repository
public class Businesses {
    private static final String COLUMNS =
            "business_id, name, tier, region, region_name, state, cadre_id, former_cadre_id, gap_since, gap_due, regulator_id";

    private final JdbcClient jdbc;

    Businesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Business> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from business_copy where business_id = :id")
                .param("id", id)
                .query(Business.class)
                .optional();
    }

    /** Name of its {@link org.liangze.contracts.BusinessKind}; null when this copy does not know it. */
    public @Nullable String kindOf(UUID id) {
        return jdbc.sql("select kind from business_copy where business_id = :id and kind is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public Map<UUID, Business> byId(Collection<UUID> ids) {
        Map<UUID, Business> found = new LinkedHashMap<>();
        jdbc.sql("select " + COLUMNS + " from business_copy where business_id = any(:ids) order by business_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Business.class)
                .list()
                .forEach(business -> found.put(business.businessId(), business));
        return found;
    }

    /** Takes over a newer state; says whether it was newer. */
    public boolean apply(BusinessChanged b) {
        return jdbc.sql("""
                insert into business_copy (business_id, name, tier, region, region_name, state, cadre_id, former_cadre_id,
                                           gap_since, gap_due, regulator_id, kind, version)
                values (:id, :name, :tier, :region, :regionName, :state, :cadre, :former, :since, :due, :regulator, :kind, :version)
                on conflict (business_id) do update
                   set name = excluded.name, tier = excluded.tier, region = excluded.region,
                       region_name = excluded.region_name, state = excluded.state, cadre_id = excluded.cadre_id,
                       former_cadre_id = excluded.former_cadre_id, gap_since = excluded.gap_since,
                       gap_due = excluded.gap_due, regulator_id = excluded.regulator_id, kind = excluded.kind,
                       version = excluded.version
                 where excluded.version > business_copy.version""")
                        .param("id", b.businessId())
                        .param("name", b.name())
                        .param("tier", b.tier().name())
                        .param("region", b.region())
                        .param("regionName", b.regionName())
                        .param("state", b.state().name())
                        .param("cadre", b.cadreId())
                        .param("former", b.formerCadreId())
                        .param("since", b.gapSince())
                        .param("due", b.gapDue())
                        .param("regulator", b.regulatorId())
                        .param("kind", b.kind().name())
                        .param("version", b.version())
                        .update()
                == 1;
    }
}
