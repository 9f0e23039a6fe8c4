package org.liangze.registry.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads businesses for showing. */
@Component
class BusinessViews {
    private static final String SELECT = """
            select b.id, b.name, b.uscc, b.site_no, b.tier, coalesce(b.tier_rule, b.tier_reason) as tier_basis, b.kind, b.size,
                   b.diners, b.region, place_name(b.region) as region_name, b.address, b.state, b.state_since, b.high_risk,
                   b.legal_representative, mask_phone(c.phone) as phone_masked, mask_email(c.email) as email_masked,
                   a.cadre_id, cadre.name as cadre_name, g.since as gap_since, g.due as gap_due,
                   b.regulator_id, regulator.name as regulator_name, b.director, b.officers, b.officer_names,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                             'kind', l.kind, 'number', l.number, 'validFrom', l.valid_from, 'validTo', l.valid_to,
                             'state', case when l.state = 'VALID' and l.valid_to < :today then 'EXPIRED' else l.state end)
                             order by l.kind, l.number), '[]')::text
                      from licence l where l.business_id = b.id) as licences
              from business b
              left join contact c on c.party_id = b.id
              left join assignment a on a.business_id = b.id and a.ended_on is null
              left join person_copy cadre on cadre.person_id = a.cadre_id
              left join gap g on g.business_id = b.id and g.ended_on is null
              left join person_copy regulator on regulator.person_id = b.regulator_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BusinessViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<BusinessView> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", id)
                .param("today", today)
                .query(this::view)
                .optional();
    }

    List<BusinessView> list(BusinessFilter filter, LocalDate today) {
        List<String> after = filter.after() == null ? List.of("", "", new UUID(0, 0).toString()) : filter.after();
        return jdbc.sql(SELECT + """
                 where b.region >= :region and b.region < :region || ':'
                   and (b.region, b.name, b.id) > (:afterRegion, :afterName, cast(:afterId as uuid))
                   and (cast(:tier as text) is null or b.tier = :tier)
                   and (cast(:kind as text) is null or b.kind = :kind)
                   and (cast(:state as text) is null or b.state = :state)
                   and (cast(:cadre as uuid) is null or a.cadre_id = :cadre)
                   and (cast(:only as uuid) is null or b.id = :only)
                   and (not :gap or g.id is not null)
                   and (:q = '' or b.uscc = :q or b.site_no = :q or position(:q in b.name) > 0)
                 order by b.region, b.name, b.id
                 limit :limit""")
                .param("today", today)
                .param("region", filter.region())
                .param("afterRegion", after.get(0))
                .param("afterName", after.get(1))
                .param("afterId", after.get(2))
                .param("tier", name(filter.tier()))
                .param("kind", name(filter.kind()))
                .param("state", name(filter.state()))
                .param("cadre", filter.cadre())
                .param("only", filter.only())
                .param("gap", filter.gap())
                .param("q", filter.q())
                .param("limit", filter.limit())
                .query(this::view)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private BusinessView view(ResultSet row, int index) throws SQLException {
        BusinessKind kind = BusinessKind.valueOf(row.getString("kind"));
        OperatingState state = OperatingState.valueOf(row.getString("state"));
        String size = row.getString("size");
        return new BusinessView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("site_no"),
                Tier.valueOf(row.getString("tier")),
                row.getString("tier_basis"),
                kind,
                kind.chinese(),
                size == null ? null : BusinessSize.valueOf(size),
                row.getObject("diners", Integer.class),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("address"),
                state,
                state.chinese(),
                row.getObject("state_since", LocalDate.class),
                row.getBoolean("high_risk"),
                row.getString("legal_representative"),
                row.getString("phone_masked"),
                row.getString("email_masked"),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("gap_since", LocalDate.class),
                row.getObject("gap_due", LocalDate.class),
                row.getObject("regulator_id", UUID.class),
                row.getString("regulator_name"),
                List.of(json.readValue(row.getString("licences"), BusinessView.LicenceView[].class)),
                row.getString("director"),
                row.getInt("officers"),
                row.getString("officer_names"));
    }
}
