package org.liangze.registry.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that one cadre covers. */
@Component
public class Holdings {
    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a cadre covers now, by name. */
    public List<BusinessInQuestion> of(UUID cadre) {
        return jdbc.sql("""
                select b.id, b.name, b.tier, b.region, b.state
                  from assignment a
                  join business b on b.id = a.business_id
                 where a.cadre_id = :cadre and a.ended_on is null
                 order by b.name, b.id""")
                .param("cadre", cadre)
                .query(BusinessInQuestion.class)
                .list();
    }

    public List<BusinessInQuestion> businesses(Collection<UUID> ids) {
        return jdbc.sql("select id, name, tier, region, state from business where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(BusinessInQuestion.class)
                .list();
    }

    /** Locks what a cadre covers until the transaction ends, so that nobody else can name other cadres meanwhile. */
    public void lock(UUID cadre) {
        jdbc.sql("""
                select id from business
                 where id in (select business_id from assignment where cadre_id = :cadre and ended_on is null)
                 order by id
                   for update""").param("cadre", cadre).query(UUID.class).list();
    }

    /** Whether a cadre of a scope covers something beyond it; asked as the system, which sees beyond. */
    public boolean reachBeyond(UUID cadre, String scope) {
        return jdbc.sql("""
                select exists (select from assignment a
                                 join person p on p.id = a.cadre_id
                                where a.cadre_id = :cadre and a.ended_on is null
                                  and starts_with(p.region, :scope) and not starts_with(a.region, :scope))""")
                .param("cadre", cadre)
                .param("scope", scope)
                .query(Boolean.class)
                .single();
    }

    /** Ends whatever a cadre covers; returns the businesses. */
    public List<UUID> end(UUID cadre, LocalDate effective, String reason) {
        return jdbc.sql("""
                update assignment set ended_on = greatest(:effective, started_on), end_reason = :reason
                 where cadre_id = :cadre and ended_on is null
                returning business_id""")
                .param("effective", effective)
                .param("reason", reason)
                .param("cadre", cadre)
                .query(UUID.class)
                .list();
    }
}
