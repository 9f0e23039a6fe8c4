package org.liangze.registry.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who covered what, and how much each cadre covers; never a ranking (减负). */
@Component
class AssignmentViews {
    /** An assignment of now or before; {@code byName} is null when an import or the system made it. */
    record View(
            UUID id,
            UUID businessId,
            String businessName,
            UUID cadreId,
            @Nullable String cadreName,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String byName,
            Instant createdAt) {}

    /** What a cadre in post covers now. */
    record Load(
            UUID cadreId, String name, String unit, Level level, String region, String regionName, int businesses) {}

    /** Which assignments to list; {@code active} null for both. */
    record Filter(
            String region,
            @Nullable UUID cadre,
            @Nullable UUID business,
            @Nullable Boolean active,
            @Nullable List<String> before,
            int limit) {}

    private static final List<String> FROM_THE_TOP = List.of("infinity", new UUID(0, 0).toString());

    private final JdbcClient jdbc;

    AssignmentViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<View> list(Filter filter) {
        List<String> from = filter.before() == null ? FROM_THE_TOP : filter.before();
        return jdbc.sql("""
                select a.id, a.business_id, b.name as business_name, a.cadre_id, c.name as cadre_name, a.started_on, a.ended_on,
                       a.end_reason, p.name as by_name, a.created_at
                  from assignment a
                  join business b on b.id = a.business_id
                  left join person_copy c on c.person_id = a.cadre_id
                  left join person_copy p on p.person_id = a.assigned_by
                 where a.region >= :region and a.region < :region || ':'
                   and (cast(:cadre as uuid) is null or a.cadre_id = :cadre)
                   and (cast(:business as uuid) is null or a.business_id = :business)
                   and (cast(:active as boolean) is null or (a.ended_on is null) = :active)
                   and (a.created_at, a.id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid))
                 order by a.created_at desc, a.id desc
                 limit :limit""")
                .param("region", filter.region())
                .param("cadre", filter.cadre())
                .param("business", filter.business())
                .param("active", filter.active())
                .param("beforeTime", from.get(0))
                .param("beforeId", from.get(1))
                .param("limit", filter.limit())
                .query(View.class)
                .list();
    }

    /** Cadres in post of a place, by unit and name. */
    List<Load> loads(String region, @Nullable List<String> after, int limit) {
        List<String> from = after == null ? List.of("", "", new UUID(0, 0).toString()) : after;
        return jdbc.sql("""
                select p.id as cadre_id, p.name, p.unit, p.level, p.region, place_name(p.region) as region_name,
                       (select count(*)::int from assignment a where a.cadre_id = p.id and a.ended_on is null) as businesses
                  from person p
                 where p.role = 'CADRE' and p.in_post and p.region >= :region and p.region < :region || ':'
                   and (p.unit, p.name, p.id) > (:afterUnit, :afterName, cast(:afterId as uuid))
                 order by p.unit, p.name, p.id
                 limit :limit""")
                .param("region", region)
                .param("afterUnit", from.get(0))
                .param("afterName", from.get(1))
                .param("afterId", from.get(2))
                .param("limit", limit)
                .query(Load.class)
                .list();
    }
}
