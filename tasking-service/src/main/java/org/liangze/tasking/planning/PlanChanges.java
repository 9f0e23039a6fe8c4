package org.liangze.tasking.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a plan changes against the last one of its kind, before release. */
@Component
class PlanChanges {
    /** The cadre of then is whoever had the task in the end. */
    private static final String COMPARED = WeighedPlan.SQL + """
            , before as (
              select distinct on (business_id) business_id, coalesce(cadre_id, former_cadre_id) as cadre_id
                from task
               where period = any(:last) and state <> 'CANCELLED' and region >= :region and region < :region || '~'
               order by business_id, due desc
            ), now as (
              select distinct on (business_id) business_id, cadre_id
                from weighed
               where verdict in ('NEW', 'PLANNED')
               order by business_id
            ), compared as (
              select business_id, b.business_id is not null as was, b.cadre_id as from_cadre, n.cadre_id as to_cadre,
                     case when b.business_id is null then 'NEW'
                          when n.business_id is null then 'GONE'
                          when n.cadre_id is distinct from b.cadre_id then 'MOVED'
                          else 'SAME' end as change
                from before b full join now n using (business_id)
            )
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Kinds of change. */
    enum Change {
        NEW,
        GONE,
        MOVED
    }

    /**
     * In numbers.
     *
     * @param businesses that had a task then
     * @param added businesses asked now and not then
     * @param dropped businesses asked then and not now
     * @param moved businesses asked both times, of another cadre now
     */
    record Difference(List<String> periods, long businesses, long added, long dropped, long moved) {}

    /** One business. */
    record Line(
            UUID businessId,
            String name,
            String region,
            Change change,
            @Nullable String fromCadre,
            @Nullable String toCadre) {}

    /** Null when there is nothing to compare with. */
    @Nullable
    Difference difference(PlanScope scope, int cap) {
        if (scope.last().isEmpty()) {
            return null;
        }
        return statement(scope, cap, """
                select count(*) filter (where was) as businesses, count(*) filter (where change = 'NEW') as added,
                       count(*) filter (where change = 'GONE') as dropped, count(*) filter (where change = 'MOVED') as moved
                  from compared""")
                .query((row, n) -> new Difference(
                        scope.last(),
                        row.getLong("businesses"),
                        row.getLong("added"),
                        row.getLong("dropped"),
                        row.getLong("moved")))
                .single();
    }

    /** The businesses behind the numbers, by id. */
    List<Line> lines(PlanScope scope, int cap, @Nullable Change change, @Nullable UUID after, int limit) {
        return statement(scope, cap, """
                select c.business_id, b.name, b.region, c.change, f.name as from_cadre, t.name as to_cadre
                  from compared c
                  join business_copy b using (business_id)
                  left join person_copy f on f.person_id = c.from_cadre
                  left join person_copy t on t.person_id = c.to_cadre
                 where c.change <> 'SAME' and (:change::text is null or c.change = :change)
                   and (:after::uuid is null or c.business_id > :after::uuid)
                 order by c.business_id
                 limit :limit""")
                .param("change", change == null ? null : change.name())
                .param("after", after)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** The last business of the page before. */
    static @Nullable UUID after(@Nullable String cursor) {
        List<String> parts = Cursor.parts(cursor, 1);
        return parts == null ? null : UUID.fromString(parts.getFirst());
    }

    private JdbcClient.StatementSpec statement(PlanScope scope, int cap, String question) {
        return jdbc.sql(COMPARED + question)
                .param("parts", json.writeValueAsString(scope.parts()))
                .param("businessCap", cap)
                .param("last", scope.last().toArray(String[]::new))
                .param("region", scope.region());
    }
}
