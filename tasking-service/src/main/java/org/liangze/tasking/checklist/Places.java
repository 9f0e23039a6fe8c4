package org.liangze.tasking.checklist;

import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose lists somebody may write, and what a place is called. */
@Component
class Places {
    private static final String COUNTRY = "全国";
    /** A village has no list of its own. */
    private static final String PLACE = "|\\d{2}|\\d{4}|\\d{6}|\\d{9}";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Offices of county level and above, and administrators, for their own place and those below. */
    void mayWrite(Caller caller, String region) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        boolean high = switch (caller.level()) {
            case PROVINCE, CITY, COUNTY -> true;
            case TOWNSHIP, VILLAGE -> false;
        };
        if (caller.is(Role.OFFICE) && !high) {
            throw Refusal.notAllowed("level-too-low", "县级以上食品安全办才能修改任务清单");
        }
        if (!caller.covers(region)) {
            throw Refusal.notAllowed("out-of-scope", "只能修改本辖区的任务清单").with("region", region);
        }
        if (!region.matches(PLACE)) {
            throw Refusal.invalid("region", "任务清单只能按省、市、县、乡镇制定").with("region", region);
        }
    }

    String nameOf(String region) {
        if (region.isEmpty()) {
            return COUNTRY;
        }
        return jdbc.sql("""
                select region_name from person_copy
                 where region = :region
                 order by (role = 'OFFICE') desc, in_post desc, code
                 limit 1""")
                .param("region", region)
                .query(String.class)
                .optional()
                .orElse(region);
    }
}
