package org.liangze.registry.indicators;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the indicators are made of. */
@Component
class Figures {
    /** The sums of a region. */
    record Sums(long operating, long covered, long needStaff, long staffed, long collectable, long collected) {}

    /** Coverage of a place below. */
    record Below(String region, String name, long operating, long covered) {}

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mandatory for 归集率: credit code, address, legal representative and telephone. */
    Sums of(String region, LocalDate today) {
        return jdbc.sql("""
                with seen as (
                  select b.state = 'OPERATING' as operating,
                         exists (select from assignment a join person_copy p on p.person_id = a.cadre_id and p.in_post
                                  where a.business_id = b.id and a.ended_on is null) as covered,
                         needs_director(b.kind, b.size, b.chain_head, b.canteen, b.diners, :today) as need_staff,
                         b.director is not null and b.officers >= 1 as staffed,
                         exists (select from licence l where l.business_id = b.id and l.state = 'VALID'
                                   and (l.valid_to is null or l.valid_to >= :today)) as licensed,
                         b.uscc <> '' and b.address <> '' and b.legal_representative is not null
                           and exists (select from contact c where c.party_id = b.id and c.phone is not null) as whole
                    from business b
                   where b.region >= :region and b.region < :region || ':'
                )
                select count(*) filter (where operating) as operating,
                       count(*) filter (where operating and covered) as covered,
                       count(*) filter (where operating and need_staff) as need_staff,
                       count(*) filter (where operating and need_staff and staffed) as staffed,
                       count(*) filter (where operating or licensed) as collectable,
                       count(*) filter (where (operating or licensed) and whole) as collected
                  from seen""")
                .param("region", region)
                .param("today", today)
                .query(Sums.class)
                .single();
    }

    List<Below> below(String region) {
        int digits = switch (region.length()) {
            case 0 -> 2;
            case 2 -> 4;
            case 4 -> 6;
            case 6 -> 9;
            default -> 12;
        };
        return jdbc.sql("""
                select s.region, place_name(s.region) as name, s.operating, s.covered
                  from (select left(b.region, :digits) as region,
                               count(*) as operating,
                               count(p.person_id) as covered
                          from business b
                          left join assignment a on a.business_id = b.id and a.ended_on is null
                          left join person_copy p on p.person_id = a.cadre_id and p.in_post
                         where b.state = 'OPERATING' and b.region >= :region and b.region < :region || ':'
                         group by 1) s
                 order by s.region""")
                .param("digits", digits)
                .param("region", region)
                .query(Below.class)
                .list();
    }
}
