package org.liangze.registry.facts;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.UUID;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.outbox.Outbox;
import org.liangze.registry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the whole present state of businesses. Call it last in a transaction: it raises their version by one. */
@Component
public class BusinessFacts {
    private final JdbcClient jdbc;
    private final Outbox outbox;

    BusinessFacts(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    public void changed(Act act, Collection<UUID> businesses) {
        tell(act, businesses, "update business set version = version + 1 where id = any (:ids) returning *");
    }

    /** The same for businesses that the act brought onto the register, whose version is their first. */
    public void added(Act act, Collection<UUID> businesses) {
        tell(act, businesses, "select * from business where id = any (:ids)");
    }

    private void tell(Act act, Collection<UUID> businesses, String which) {
        if (businesses.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with changed as materialized (
                  %s
                )
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select gen_random_uuid(), 'registry.business', 'registry.business-changed.v1', b.id::text, :cause, :now,
                       jsonb_build_object(
                         'businessId', b.id, 'name', b.name, 'uscc', b.uscc, 'tier', b.tier, 'kind', b.kind, 'size', b.size,
                         'region', b.region, 'regionName', coalesce(p.display_name, place_name(b.region)),
                         'address', b.address, 'highRisk', b.high_risk, 'state', b.state,
                         'operatingSince', case b.state when 'OPERATING' then b.state_since end,
                         'cadreId', a.cadre_id, 'formerCadreId', g.former_id, 'gapSince', g.since, 'gapDue', g.due,
                         'regulatorId', b.regulator_id, 'phoneMasked', mask_phone(c.phone),
                         'licenceValidTo', (select max(l.valid_to) from licence l
                                             where l.business_id = b.id and l.state = 'VALID'),
                         'version', b.version)::text
                  from changed b
                  left join region p on p.code = b.region
                  left join assignment a on a.business_id = b.id and a.ended_on is null
                  left join gap g on g.business_id = b.id and g.ended_on is null
                  left join contact c on c.party_id = b.id
                 order by b.id""".formatted(which))
                .param("ids", businesses.toArray(UUID[]::new))
                .param("cause", Cause.current())
                .param("now", Timestamp.from(act.at()))
                .update();
        outbox.nudgeAfterCommit();
    }

    /** Tells the businesses' own accounts, whose person id is the business's id; call it after {@link #changed}. */
    public void accountsChanged(Act act, Collection<UUID> businesses) {
        if (businesses.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select gen_random_uuid(), 'registry.person', 'registry.person-changed.v1', b.id::text, :cause, :now,
                       jsonb_build_object(
                         'personId', b.id, 'code', concat_ws('/', nullif(b.uscc, ''), nullif(b.site_no, '')), 'name', b.name,
                         'role', 'BUSINESS', 'level', 'VILLAGE', 'region', b.region,
                         'regionName', coalesce(p.display_name, place_name(b.region)), 'unit', b.name, 'businessId', b.id, 'inPost', b.state <> 'DEREGISTERED', 'version', b.version)::text
                  from business b
                  left join region p on p.code = b.region
                 where b.id = any (:ids)
                 order by b.id""")
                .param("ids", businesses.toArray(UUID[]::new))
                .param("cause", Cause.current())
                .param("now", Timestamp.from(act.at()))
                .update();
        outbox.nudgeAfterCommit();
    }
}
