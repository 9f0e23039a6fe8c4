package org.liangze.registry.assignment;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Act;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who covers whom. An assignment is never overwritten, only ended. */
@Component
public class Assignments {
    private record Active(UUID businessId, UUID cadreId) {}

    private record Load(UUID cadreId, int businesses) {}

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The business, locked until the transaction ends; so two offices cannot both name its cadre. */
    Optional<BusinessInQuestion> lock(UUID business) {
        return jdbc.sql("select id, name, tier, region, state from business where id = :id for update")
                .param("id", business)
                .query(BusinessInQuestion.class)
                .optional();
    }

    /** Who covers a business now. */
    @Nullable
    UUID cadreOf(UUID business) {
        return jdbc.sql("select cadre_id from assignment where business_id = :id and ended_on is null")
                .param("id", business)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Who covers each of the businesses now; those that nobody covers are left out. */
    public Map<UUID, UUID> cadresOf(Collection<UUID> businesses) {
        Map<UUID, UUID> cadres = new HashMap<>();
        jdbc.sql("select business_id, cadre_id from assignment where business_id = any (:ids) and ended_on is null")
                .param("ids", businesses.toArray(UUID[]::new))
                .query(Active.class)
                .list()
                .forEach(active -> cadres.put(active.businessId(), active.cadreId()));
        return cadres;
    }

    /** How many businesses each of the cadres covers now. */
    public Map<UUID, Integer> loads(Collection<UUID> cadres) {
        Map<UUID, Integer> loads = new HashMap<>();
        jdbc.sql("""
                select cadre_id, count(*)::int as businesses
                  from assignment where cadre_id = any (:ids) and ended_on is null group by cadre_id""")
                .param("ids", cadres.toArray(UUID[]::new))
                .query(Load.class)
                .list()
                .forEach(load -> loads.put(load.cadreId(), load.businesses()));
        return loads;
    }

    /**
     * Makes each cadre responsible for its business, ending whoever else was; a cadre who covers it already stays.
     *
     * @param reason why the former assignment ended
     */
    void cover(Act act, Map<UUID, UUID> cadreByBusiness, String reason) {
        List<UUID> businesses = List.copyOf(cadreByBusiness.keySet());
        UUID[] cadres = businesses.stream().map(cadreByBusiness::get).toArray(UUID[]::new);
        jdbc.sql("""
                update assignment a
                   set ended_on = greatest(:today, a.started_on), end_reason = :reason
                  from unnest(cast(:businesses as uuid[]), cast(:cadres as uuid[])) as w (business_id, cadre_id)
                 where a.business_id = w.business_id and a.ended_on is null and a.cadre_id <> w.cadre_id""")
                .param("today", act.day())
                .param("reason", reason)
                .param("businesses", businesses.toArray(UUID[]::new))
                .param("cadres", cadres)
                .update();
        jdbc.sql("""
                insert into assignment (id, act_id, business_id, cadre_id, region, started_on, assigned_by, created_at)
                select gen_random_uuid(), :act, w.business_id, w.cadre_id, b.region, :today, :by, :now
                  from unnest(cast(:businesses as uuid[]), cast(:cadres as uuid[])) as w (business_id, cadre_id)
                  join business b on b.id = w.business_id
                 where not exists (select from assignment a where a.business_id = w.business_id and a.ended_on is null)""")
                .param("act", act.id())
                .param("businesses", businesses.toArray(UUID[]::new))
                .param("cadres", cadres)
                .param("today", act.day())
                .param("by", act.by())
                .param("now", Timestamp.from(act.at()))
                .update();
    }

    /** Ends the assignments of businesses that are deregistered. */
    public void endDeregistered(Collection<UUID> businesses, LocalDate day) {
        jdbc.sql("""
                with gone as materialized (
                  select id from business where id = any (:ids) and state = 'DEREGISTERED'
                )
                update assignment a
                   set ended_on = greatest(:day, a.started_on), end_reason = '主体注销'
                  from gone
                 where a.business_id = gone.id and a.ended_on is null""")
                .param("day", day)
                .param("ids", businesses.toArray(UUID[]::new))
                .update();
    }
}
