package org.liangze.tasking.reminding;

import java.util.List;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units whose cadres have visits before them but no head in post: a letter without an addressee is a dead end. */
@Component
public class Headless {
    private final JdbcClient jdbc;
    private final DeadEnds deadEnds;

    Headless(JdbcClient jdbc, DeadEnds deadEnds) {
        this.jdbc = jdbc;
        this.deadEnds = deadEnds;
    }

    /** Reports the units of a period's tasks that have no head, one dead end per unit and period. */
    public void report(String period) {
        List<Unit> units =
                jdbc.sql("""
                select c.unit, min(c.region) as region
                  from task t
                  join person_copy c on c.person_id = t.cadre_id
                  left join person_copy h on h.person_id = c.head_id and h.in_post
                 where t.period = :period and t.state not in ('CANCELLED', 'COMPLETED') and h.person_id is null
                 group by c.unit
                 order by c.unit""").param("period", period).query(Unit.class).list();
        for (Unit unit : units) {
            deadEnds.report(
                    Ids.named("tasking", "unit-without-head", period, unit.unit(), unit.region()),
                    new Dead(
                            "unit-without-head",
                            unit.unit(),
                            null,
                            unit.region(),
                            "%s没有登记在职的单位负责人，督导提醒函无人可送；请食品安全办补录负责人。".formatted(unit.unit())));
        }
    }

    record Unit(String unit, String region) {}
}
