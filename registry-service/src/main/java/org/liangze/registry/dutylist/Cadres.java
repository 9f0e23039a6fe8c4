package org.liangze.registry.dutylist;

import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cadres whose papers a person may read. */
@Component
public class Cadres {
    private final JdbcClient jdbc;

    Cadres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cadre in post whose papers the caller may read.
     *
     * @throws Refusal 404 when there is none; not theirs to see looks the same
     */
    public Cadre need(Caller caller, UUID id) {
        return jdbc.sql("""
                select id, name, level, region, place_name(region) as region_name, unit, head_id, liaison_id
                  from person where id = :id and role = 'CADRE' and in_post""")
                .param("id", id)
                .query(Cadre.class)
                .optional()
                .filter(cadre -> mayRead(caller, cadre))
                .orElseThrow(() -> Refusal.notFound("cadre-unknown", "没有找到这名在岗的包保干部"));
    }

    private static boolean mayRead(Caller caller, Cadre cadre) {
        return switch (caller.role()) {
            case OFFICE, ADMINISTRATOR, LEADER, INSPECTOR -> caller.covers(cadre.region());
            case CADRE -> caller.personId().equals(cadre.id());
            case UNIT_HEAD -> caller.personId().equals(cadre.headId());
            case LIAISON -> caller.personId().equals(cadre.liaisonId());
            case REGULATOR, REGULATOR_HEAD, BUSINESS -> false;
        };
    }

    /** Refuses everyone but the cadre and the office or administrator of the place. */
    public static void requireSelfOrOffice(Caller caller, Cadre cadre) {
        if (!caller.personId().equals(cadre.id())) {
            caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        }
    }
}
