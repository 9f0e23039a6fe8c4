package org.liangze.tasking.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Person;
import org.liangze.tasking.oversight.model.PlanState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code oversight_plan} and {@code oversight_member}. */
@Component
class OversightPlans {
    private static final String COLUMNS = """
            select p.plan_id, p.region, p.title, p.recheck, p.opens, p.due, p.state, p.written_by, p.written_at, p.drawn_at,
                   p.started_at, p.closed_at, p.summary, p.targets, p.checked
              from oversight_plan p
            """;

    private final JdbcClient jdbc;

    OversightPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String region, PlanBody body, UUID by, Instant now) {
        jdbc.sql("""
                insert into oversight_plan (plan_id, region, title, recheck, opens, due, state, written_by, written_at)
                values (:id, :region, :title, :recheck, :opens, :due, 'DRAFT', :by, :now)""")
                .param("id", id)
                .param("region", region)
                .param("title", body.plainTitle())
                .param("recheck", Boolean.TRUE.equals(body.recheck()))
                .param("opens", body.from())
                .param("due", body.to())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<OversightPlan> find(UUID id) {
        return jdbc.sql(COLUMNS + " where p.plan_id = :id")
                .param("id", id)
                .query(OversightPlan.class)
                .optional();
    }

    Optional<OversightPlan> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where p.plan_id = :id for no key update")
                .param("id", id)
                .query(OversightPlan.class)
                .optional();
    }

    /** Plans of a place and below that touch a span of days, newest first. */
    List<OversightPlan> list(
            String region, @Nullable PlanState state, LocalDate from, LocalDate to, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                 where p.region >= :region and p.region < :region || ':' and p.opens <= :to and p.due >= :from
                   and (cast(:state as text) is null or p.state = :state)
                   and (cast(:before as uuid) is null or p.plan_id < :before)
                 order by p.plan_id desc
                 limit :limit""")
                .param("region", region)
                .param("from", from)
                .param("to", to)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(OversightPlan.class)
                .list();
    }

    /** The running and past plans somebody is in the group of, wherever they are; for a system transaction. */
    List<OversightPlan> ofMember(UUID person, @Nullable UUID before, int limit) {
        return jdbc.sql(COLUMNS + """
                  join oversight_member m on m.plan_id = p.plan_id
                 where m.person_id = :person and p.state in ('RUNNING', 'CLOSED')
                   and (cast(:before as uuid) is null or p.plan_id < :before)
                 order by p.plan_id desc
                 limit :limit""")
                .param("person", person)
                .param("before", before)
                .param("limit", limit)
                .query(OversightPlan.class)
                .list();
    }

    void group(OversightPlan plan, Collection<UUID> members) {
        jdbc.sql("delete from oversight_member where plan_id = :plan")
                .param("plan", plan.planId())
                .update();
        jdbc.sql("""
                insert into oversight_member (plan_id, person_id, region)
                select :plan, person, :region from unnest(:members) person""")
                .param("plan", plan.planId())
                .param("region", plan.region())
                .param("members", members.toArray(UUID[]::new))
                .update();
    }

    List<Person> group(UUID plan) {
        return jdbc.sql("""
                select p.person_id as id, p.code, p.name, p.role, p.level, p.region, p.region_name, p.unit, p.liaison_id,
                       p.head_id, p.deputy_id, p.business_id, p.in_post
                  from oversight_member m join person_copy p using (person_id)
                 where m.plan_id = :plan
                 order by p.code""").param("plan", plan).query(Person.class).list();
    }

    /** Titles of those in scope. */
    Map<UUID, String> titles(Collection<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("select plan_id, title from oversight_plan where plan_id = any (:ids)")
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(entry -> titles.put(entry.getKey(), entry.getValue()));
        return titles;
    }

    void drawn(UUID plan, int targets, Instant now) {
        jdbc.sql("update oversight_plan set state = 'DRAWN', drawn_at = :now, targets = :targets where plan_id = :plan")
                .param("now", Timestamp.from(now))
                .param("targets", targets)
                .param("plan", plan)
                .update();
    }

    void started(UUID plan, Instant now) {
        jdbc.sql("update oversight_plan set state = 'RUNNING', started_at = :now where plan_id = :plan")
                .param("now", Timestamp.from(now))
                .param("plan", plan)
                .update();
    }

    void closed(UUID plan, String summary, Instant now) {
        jdbc.sql("""
                update oversight_plan set state = 'CLOSED', closed_at = :now, summary = :summary where plan_id = :plan""")
                .param("now", Timestamp.from(now))
                .param("summary", summary)
                .param("plan", plan)
                .update();
    }

    void progress(UUID plan, int targets, int checked) {
        jdbc.sql("""
                update oversight_plan set targets = targets + :targets, checked = checked + :checked
                 where plan_id = :plan""")
                .param("targets", targets)
                .param("checked", checked)
                .param("plan", plan)
                .update();
    }
}
