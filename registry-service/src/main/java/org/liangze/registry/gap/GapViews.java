package org.liangze.registry.gap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads gaps for showing. */
@Component
class GapViews {
    private final JdbcClient jdbc;

    GapViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GapView> open(String region, @Nullable List<String> after, int limit) {
        List<String> from = after == null ? List.of("", "0001-01-01", new UUID(0, 0).toString()) : after;
        return jdbc.sql("""
                select g.id, g.business_id, b.name as business_name, b.tier, g.region, place_name(g.region) as region_name,
                       g.former_id as former_cadre_id, f.name as former_cadre_name, g.since, g.due, g.awaiting_year
                  from gap g
                  join business b on b.id = g.business_id
                  left join person_copy f on f.person_id = g.former_id
                 where g.ended_on is null and g.region >= :region and g.region < :region || ':'
                   and (g.region, g.since, g.id) > (:afterRegion, cast(:afterSince as date), cast(:afterId as uuid))
                 order by g.region, g.since, g.id
                 limit :limit""")
                .param("region", region)
                .param("afterRegion", from.get(0))
                .param("afterSince", from.get(1))
                .param("afterId", from.get(2))
                .param("limit", limit)
                .query(GapView.class)
                .list();
    }

    /** The deputy of who left first, then who covers least. */
    List<Suggestion> suggestions(UUID business) {
        return jdbc.sql("""
                select p.id as cadre_id, p.name, p.unit, load.n as businesses,
                       case when former.deputy_id = p.id then '原包保干部的副职'
                            when former.unit = p.unit then '同一单位，现包保' || load.n || '户'
                            else '同级同辖区，现包保' || load.n || '户' end as why
                  from business b
                  join person p on p.role = 'CADRE' and p.in_post and p.level = tier_level(b.tier)
                               and p.region = any (places_of(b.region))
                  left join gap g on g.business_id = b.id and g.ended_on is null
                  left join person former on former.id = g.former_id
                  cross join lateral (select count(*)::int as n from assignment a
                                       where a.cadre_id = p.id and a.ended_on is null) load
                 where b.id = :business
                 order by former.deputy_id = p.id desc nulls last, former.unit = p.unit desc nulls last, load.n, p.code
                 limit 5""").param("business", business).query(Suggestion.class).list();
    }
}
