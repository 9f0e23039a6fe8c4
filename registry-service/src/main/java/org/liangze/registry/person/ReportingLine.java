package org.liangze.registry.person;

import java.util.List;
import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom somebody reports to: the head of the unit, then at each level from their own up the office, or for regulators theirs. */
@Component
class ReportingLine {
    private record Row(UUID id, String name, Role role, Level level) {}

    private final JdbcClient jdbc;

    ReportingLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonView.Superior> of(PersonView person) {
        boolean regulator = person.role() == Role.REGULATOR || person.role() == Role.REGULATOR_HEAD;
        return jdbc
                .sql("""
                select id, name, role, level
                  from (select p.person_id as id, p.name, p.role, p.level, 0 as step, 0 as place_length
                          from person_copy p
                         where p.person_id = :head and p.in_post
                         union all
                        select * from (
                          select distinct on (p.level, p.role) p.person_id, p.name, p.role, p.level,
                                 10 - level_rank(p.level) as step, length(p.region)
                            from person_copy p
                           where p.role = any (:roles) and p.in_post and p.region = any (places_of(:region))
                             and level_rank(p.level) <= level_rank(:level) and p.person_id <> :me
                             and not (p.role = :role and p.level = :level)
                           order by p.level, p.role, length(p.region) desc, p.code) up) line
                 order by step, role desc, id""")
                .param("head", person.headId())
                .param("roles", regulator ? new String[] {"REGULATOR", "REGULATOR_HEAD"} : new String[] {"OFFICE"})
                .param("region", person.region())
                .param("level", person.level().name())
                .param("role", person.role().name())
                .param("me", person.id())
                .query(Row.class)
                .stream()
                .map(up -> new PersonView.Superior(
                        up.id(),
                        up.name(),
                        up.role(),
                        up.role().chinese(),
                        up.level(),
                        up.level().chinese()))
                .toList();
    }
}
