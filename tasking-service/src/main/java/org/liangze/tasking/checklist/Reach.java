package org.liangze.tasking.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Tier;
import org.liangze.tasking.checklist.model.Choice;
import org.liangze.tasking.checklist.model.Edition;
import org.liangze.tasking.checklist.model.Line;
import org.liangze.tasking.checklist.model.Visited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many businesses would be visited by a list, told before it is published. */
@Component
class Reach {
    private final JdbcClient jdbc;
    private final Editions editions;

    Reach(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** Businesses in operation for which a new version of the line would count on a day. */
    int of(Line line, LocalDate day) {
        List<Edition> known = new ArrayList<>(editions.within(line.level(), line.region()));
        Edition coming = new Edition(Checklists.idOf(line), Integer.MAX_VALUE, line, day, false);
        known.add(coming);
        Choice choice = new Choice(known);
        return jdbc
                .sql("""
                select kind, region, count(*) as businesses
                  from business_copy
                 where region >= :region and region < :region || '~' and state = :operating and tier = any(:tiers)
                 group by kind, region""")
                .param("region", line.region())
                .param("operating", OperatingState.OPERATING.name())
                .param("tiers", line.level().tiers().stream().map(Tier::name).toArray(String[]::new))
                .query(Group.class)
                .stream()
                .filter(group -> choice.inForce(new Visited(line.level(), group.kind(), group.region()), day)
                        .filter(coming::equals)
                        .isPresent())
                .mapToInt(Group::businesses)
                .sum();
    }

    record Group(BusinessKind kind, String region, int businesses) {}
}
