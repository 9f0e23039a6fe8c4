package org.liangze.registry.board;

import org.liangze.contracts.OversightChecked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code oversight_check}: the checks that point ten counts, as tasking told of them. */
@Component
public class OversightChecks {
    private final JdbcClient jdbc;

    OversightChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A check never changes, so a repeated event has nothing to add. */
    public void checked(OversightChecked check) {
        jdbc.sql("""
                insert into oversight_check (check_id, region, party, subject_id, checked_on, findings)
                values (:id, :region, :party, :subject, :day, :findings)
                on conflict (check_id) do nothing""")
                .param("id", check.checkId())
                .param("region", check.region())
                .param("party", check.party().name())
                .param("subject", check.subjectId())
                .param("day", check.checkedOn())
                .param("findings", check.findings())
                .update();
    }
}
