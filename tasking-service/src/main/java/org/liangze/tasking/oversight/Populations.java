package org.liangze.tasking.oversight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.Member;
import org.liangze.tasking.oversight.model.Population;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a sample can fall on, read in the caller's scope. */
@Component
class Populations {
    private static final String CADRES = """
            select person_id as id, region from person_copy
             where role = 'CADRE' and in_post and region >= :place and region < :place || ':' and level = any (:levels)
             order by person_id""";

    private static final String BUSINESSES = """
            select business_id as id, region from business_copy
             where state = 'OPERATING' and region >= :place and region < :place || ':' and tier = any (:tiers)
               and (cardinality(:kinds) = 0 or kind = any (:kinds))
             order by business_id""";

    private final JdbcClient jdbc;

    Populations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Population of(Sampling sampling) {
        return Population.of(jdbc.sql(sampling.party() == OversightParty.CADRE ? CADRES : BUSINESSES)
                .param("place", sampling.place())
                .param("levels", names(sampling.levels()))
                .param("tiers", names(sampling.tiers()))
                .param("kinds", names(sampling.kinds()))
                .query((row, n) -> Member.in(row.getObject("id", UUID.class), row.getString("region")))
                .list());
    }

    /** Those of them whose last check up to a day had findings and was not looked back at, with that check. */
    Map<UUID, UUID> toLookBackAt(Sampling sampling, LocalDate upTo) {
        Map<UUID, UUID> checks = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct on (c.subject_id) c.subject_id, c.check_id
                  from oversight_check c
                 where c.party = :party and c.region >= :place and c.region < :place || ':' and c.checked_on <= :upTo
                   and c.findings > 0
                   and not exists (select from oversight_check again where again.recheck_of = c.check_id)
                 order by c.subject_id, c.checked_on desc, c.check_id desc""")
                .param("party", sampling.party().name())
                .param("place", sampling.place())
                .param("upTo", upTo)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(entry -> checks.put(entry.getKey(), entry.getValue()));
        return checks;
    }

    /** Where the subject of a target is, while it can be checked at all. */
    List<String> placeOf(OversightParty party, UUID subject) {
        String sql = party == OversightParty.CADRE
                ? "select region from person_copy where person_id = :id and role = 'CADRE' and in_post"
                : "select region from business_copy where business_id = :id and state = 'OPERATING'";
        return jdbc.sql(sql).param("id", subject).query(String.class).list();
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
