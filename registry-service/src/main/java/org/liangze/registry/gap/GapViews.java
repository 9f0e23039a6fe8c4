package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.registry.deadline.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open gaps for showing, the most pressing first; those whose day waits for a calendar last. */
@Component
class GapViews {
    private record Row(
            UUID id,
            UUID businessId,
            String businessName,
            Tier tier,
            BusinessKind kind,
            String region,
            String regionName,
            @Nullable UUID formerCadreId,
            @Nullable String formerCadreName,
            LocalDate since,
            @Nullable LocalDate due,
            @Nullable Integer awaitingYear,
            @Nullable UUID actingOwnerId,
            @Nullable String actingOwnerName,
            @Nullable Role actingOwnerRole) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    GapViews(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /**
     * Finds the next of a list. Runs as the system, because under row-level security the planner takes a province's gaps for a
     * handful and sorts them all; the caller's scope is part of the query, and what is found is read again as the caller.
     */
    List<UUID> find(GapFilter filter, String scope) {
        List<String> from = filter.after() == null ? List.of("-infinity", new UUID(0, 0).toString()) : filter.after();
        return jdbc.sql("""
                select g.id
                  from gap g
                  join business b on b.id = g.business_id
                 where g.ended_on is null and g.region >= :region and g.region < :region || ':'
                   and g.region >= :scope and g.region < :scope || ':' and b.region >= :scope and b.region < :scope || ':'
                   and (coalesce(g.due, 'infinity'), g.id) > (cast(:afterDue as date), cast(:afterId as uuid))
                   and (cast(:tier as text) is null or b.tier = :tier)
                   and (cast(:kind as text) is null or b.kind = :kind)
                   and (cast(:cadre as uuid) is null or g.former_id = :cadre)
                 order by coalesce(g.due, 'infinity'), g.id
                 limit :limit""")
                .param("region", filter.region())
                .param("scope", scope)
                .param("afterDue", from.get(0))
                .param("afterId", from.get(1))
                .param("tier", filter.tier())
                .param("kind", filter.kind())
                .param("cadre", filter.cadre())
                .param("limit", filter.limit())
                .query(UUID.class)
                .list();
    }

    /** Shows what was found, in the same order. */
    List<GapView> show(List<UUID> gaps, LocalDate today) {
        return jdbc.sql("""
                select g.id, g.business_id, b.name as business_name, b.tier, b.kind, g.region,
                       place_name(g.region) as region_name, g.former_id as former_cadre_id, f.name as former_cadre_name, g.since,
                       g.due, g.awaiting_year, acting.person_id as acting_owner_id, acting.name as acting_owner_name,
                       acting.role as acting_owner_role
                  from gap g
                  join business b on b.id = g.business_id
                  left join person_copy f on f.person_id = g.former_id
                  left join person_copy liaison on liaison.person_id = f.liaison_id and liaison.in_post
                  left join person_copy acting
                    on acting.person_id = coalesce(liaison.person_id,
                                                   nearest_authority('OFFICE', b.region, tier_level(b.tier)))
                 where g.id = any (:gaps)
                 order by coalesce(g.due, 'infinity'), g.id""").param("gaps", gaps.toArray(UUID[]::new)).query(Row.class).stream()
                .map(row -> view(row, today))
                .toList();
    }

    private GapView view(Row row, LocalDate today) {
        LocalDate due = row.due();
        Role acting = row.actingOwnerRole();
        return new GapView(
                row.id(),
                row.businessId(),
                row.businessName(),
                row.tier(),
                row.kind(),
                row.kind().chinese(),
                row.region(),
                row.regionName(),
                row.formerCadreId(),
                row.formerCadreName(),
                row.since(),
                due,
                row.awaitingYear(),
                due == null ? null : deadlines.daysLeft(today, due).orElse(null),
                due != null && today.isAfter(due),
                row.actingOwnerId(),
                row.actingOwnerName(),
                acting == null ? null : acting.chinese());
    }
}
