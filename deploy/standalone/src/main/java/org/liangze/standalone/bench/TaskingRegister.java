package org.liangze.standalone.bench;

import java.util.UUID;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A made-up province in tasking's own copies, put there without the register and Kafka, which other benches measure. */
final class TaskingRegister {
    private static final int COUNTIES = 120;

    private final int cadres;

    private TaskingRegister(int cadres) {
        this.cadres = cadres;
    }

    /** Every business is in operation since long and covered by a cadre of its county. */
    static TaskingRegister fill(JdbcClient sql, int businesses, int cadres) {
        sql.sql("""
                insert into tasking.person_copy (person_id, code, name, role, level, region, region_name, unit, in_post, version)
                select tasking.name_uuid('person|BG' || i), 'BG' || i, '干部' || i, 'CADRE', 'VILLAGE',
                       (230000 + i % :counties)::text || '001' || lpad((200 + i / :counties % 700)::text, 3, '0'),
                       '某村', '某村委会', true, 1
                  from generate_series(0, :cadres - 1) i""").param("counties", COUNTIES).param("cadres", cadres).update();
        sql.sql("""
                insert into tasking.business_copy (business_id, name, uscc, tier, kind, region, region_name, address, high_risk,
                                                   state, cadre_id, arrived_on, version)
                select tasking.name_uuid('business|' || i), i || '号店', '92230000' || lpad(i::text, 10, '0'), 'D', 'SMALL_CATERING',
                       p.region, p.region_name, i || '号', false, 'OPERATING', p.person_id, date '2026-01-01', 1
                  from generate_series(0, :businesses - 1) i
                  join tasking.person_copy p on p.person_id = tasking.name_uuid('person|BG' || i % :cadres)""").param("businesses", businesses).param("cadres", cadres).update();
        sql.sql("delete from tasking.business_change").update();
        sql.sql("analyze tasking.business_copy, tasking.person_copy").update();
        return new TaskingRegister(cadres);
    }

    UUID cadre(int i) {
        return Ids.named("person", "BG" + i * 7919L % cadres);
    }
}
