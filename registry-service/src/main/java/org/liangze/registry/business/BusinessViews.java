package org.liangze.registry.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.registry.business.model.Canteen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads businesses for showing. */
@Component
class BusinessViews {
    private static final String SELECT = """
            select b.id, b.name, b.uscc, b.site_no, b.tier, b.tier_rule, b.tier_reason, b.kind, b.size,
                   b.diners, b.canteen, b.chain_head, b.region, place_name(b.region) as region_name, b.address, b.state, b.state_since, b.high_risk,
                   b.legal_representative, mask_phone(c.phone) as phone_masked, mask_email(c.email) as email_masked,
                   a.cadre_id, cadre.name as cadre_name, g.since as gap_since, g.due as gap_due,
                   b.regulator_id, regulator.name as regulator_name, b.director, b.officers, b.officer_names,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                             'kind', l.kind, 'number', l.number, 'validFrom', l.valid_from, 'validTo', l.valid_to,
                             'state', case when l.state = 'VALID' and l.valid_to < :today then 'EXPIRED' else l.state end,
                             'stateName', case when l.state = 'VALID' and l.valid_to < :today then '过期'
                                               when l.state = 'VALID' then '有效' else '注销' end,
                             'daysLeft', l.valid_to - cast(:today as date))
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

    /** Those of the ids that the caller may see, in the order of lists: place, name, id. */
    List<BusinessView> list(List<UUID> ids, LocalDate today) {
        return jdbc.sql(SELECT + " where b.id = any (:ids) order by b.region, b.name, b.id")
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query(this::view)
                .list();
    }

    /** The other sites under the same credit code. */
    List<UUID> sitesOf(BusinessView business) {
        return jdbc.sql("select id from business where uscc = :uscc and uscc <> '' and id <> :id")
                .param("uscc", business.uscc())
                .param("id", business.id())
                .query(UUID.class)
                .list();
    }

    private BusinessView view(ResultSet row, int index) throws SQLException {
        BusinessKind kind = BusinessKind.valueOf(row.getString("kind"));
        OperatingState state = OperatingState.valueOf(row.getString("state"));
        BusinessSize size = row.getString("size") == null ? null : BusinessSize.valueOf(row.getString("size"));
        String canteen = row.getString("canteen");
        String rule = row.getString("tier_rule");
        String reason = row.getString("tier_reason");
        return new BusinessView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("site_no"),
                Tier.valueOf(row.getString("tier")),
                rule == null ? String.valueOf(reason) : rule,
                rule,
                reason,
                kind,
                kind.chinese(),
                size,
                size == null ? null : size.chinese(),
                row.getObject("diners", Integer.class),
                canteen == null ? null : Canteen.valueOf(canteen),
                row.getBoolean("chain_head"),
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
