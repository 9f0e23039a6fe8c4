package org.liangze.tasking.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code oversight_lead}. */
@Component
class Leads {
    private static final String COLUMNS = """
            select lead_id, check_id, region, cause, about_id, facts, handed_to, raised_by, raised_at, state, taken_at, outcome,
                   ended_at
              from oversight_lead
            """;

    private final JdbcClient jdbc;

    Leads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Lead lead) {
        jdbc.sql("""
                insert into oversight_lead (lead_id, check_id, region, cause, about_id, facts, handed_to, raised_by, raised_at,
                                            state)
                values (:id, :check, :region, :cause, :about, :facts, :to, :by, :now, 'HANDED_OVER')""")
                .param("id", lead.leadId())
                .param("check", lead.checkId())
                .param("region", lead.region())
                .param("cause", lead.cause().name())
                .param("about", lead.aboutId())
                .param("facts", lead.facts())
                .param("to", lead.handedTo())
                .param("by", lead.raisedBy())
                .param("now", Timestamp.from(lead.raisedAt()))
                .update();
    }

    Optional<Lead> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where lead_id = :id for no key update")
                .param("id", id)
                .query(Lead.class)
                .optional();
    }

    List<Lead> list(
            String region, Lead.@Nullable State state, @Nullable UUID handedTo, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                 where region >= :region and region < :region || ':'
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:to as uuid) is null or handed_to = :to)
                   and (cast(:before as uuid) is null or lead_id < :before)
                 order by lead_id desc
                 limit :limit""")
                .param("region", region)
                .param("state", state == null ? null : state.name())
                .param("to", handedTo)
                .param("before", before)
                .param("limit", limit)
                .query(Lead.class)
                .list();
    }

    void taken(UUID id, Instant now) {
        jdbc.sql("update oversight_lead set state = 'TAKEN', taken_at = :now where lead_id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void ended(UUID id, String outcome, Instant now) {
        jdbc.sql("update oversight_lead set state = 'ENDED', ended_at = :now, outcome = :outcome where lead_id = :id")
                .param("now", Timestamp.from(now))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }
}
