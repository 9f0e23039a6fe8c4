package org.liangze.registry.gap;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who could take over a business; a person always confirms. */
@Component
class Suggestions {
    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deputy of who left first, then who covers least. */
    List<Suggestion> of(UUID business) {
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
