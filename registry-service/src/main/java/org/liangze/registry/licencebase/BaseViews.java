package org.liangze.registry.licencebase;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the base for showing. */
@Component
class BaseViews {
    /** The latest list that covers a region, and how many licences the base has there. */
    record Standing(Instant asOf, long rows) {}

    /**
     * A licence of the base that no complete entry of the register holds.
     *
     * @param businessId who holds it incompletely; null when nobody of the place does
     */
    record Missing(
            String number,
            String uscc,
            String name,
            String region,
            @Nullable String regionName,
            @Nullable UUID businessId,
            String why) {}

    private final JdbcClient jdbc;

    BaseViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nobody handed in a list; for the system, as the list may be that of a region above. */
    Optional<Standing> standing(String region, Instant now) {
        return jdbc.sql("""
                select max(l.loaded_at) as as_of,
                       (select coalesce(sum(n.rows), 0) from licence_base_at(:region, :now) n) as rows
                  from licence_base_load l
                 where starts_with(:region, l.region) or starts_with(l.region, :region)
                having count(*) > 0""")
                .param("region", region)
                .param("now", Timestamp.from(now))
                .query(Standing.class)
                .optional();
    }

    /** @param after region and number of the last one shown */
    List<Missing> unregistered(String region, @Nullable List<String> after, int limit) {
        return jdbc.sql("""
                select n.number, n.uscc, n.name, n.region, place_name(n.region) as region_name, h.id as business_id,
                       case when h.id is null then '没有登记' else '已登记，必填项不齐' end as why
                  from licence_base n
                  left join lateral (
                    select b.id, b.uscc <> '' and b.address <> '' and b.legal_representative is not null
                                 and coalesce(c.reachable, false) as whole
                      from licence l
                      join business b on b.id = l.business_id and starts_with(b.region, n.region)
                      left join contact c on c.party_id = b.id
                     where l.number = n.number and l.state <> 'CANCELLED'
                     order by 2 desc limit 1) h on true
                 where n.region >= :region and n.region < :region || ':' and h.whole is not true
                   and (n.region, n.number) > (:afterRegion, :afterNumber)
                 order by n.region, n.number
                 limit :limit""")
                .param("region", region)
                .param("afterRegion", after == null ? "" : after.get(0))
                .param("afterNumber", after == null ? "" : after.get(1))
                .param("limit", limit)
                .query(Missing.class)
                .list();
    }
}
