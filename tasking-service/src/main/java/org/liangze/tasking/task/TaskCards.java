package org.liangze.tasking.task;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskState;
import org.liangze.tasking.planning.model.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks with what a reader needs beside them. */
@Component
class TaskCards {
    private static final String COLUMNS = """
            select t.task_id, t.business_id, b.name, t.tier, b.kind, b.address, t.region, b.region_name, b.high_risk, t.period,
                   t.due, t.kind as task_kind, p.campaign, t.state, t.reason, t.visit_id, t.cadre_id, c.name as cadre_name,
                   d.delegate_id, dp.name as delegate_name,
                   (select count(*) from issue i where i.business_id = t.business_id and i.state <> 'CLOSED') as open_issues
              from
            """;

    private static final String BESIDE = """
             t
              join business_copy b using (business_id)
              join period p using (period)
              left join person_copy c on c.person_id = t.cadre_id
              left join task_delegate d on d.task_id = t.task_id and d.ended_at is null
              left join person_copy dp on dp.person_id = d.delegate_id
            """;

    private static final String SELECT = COLUMNS + "task" + BESIDE;

    private static final String IN_ORDER = " order by t.due, t.region, t.task_id limit :limit";

    /** By the instant after the due day, as the index of each part has it. */
    private static final String AFTER = """

                          and (:afterDue::date is null
                               or (t.due_at, t.region, t.task_id)
                                  > ((:afterDue::date + 1)::timestamp at time zone 'Asia/Shanghai', :afterRegion::text,
                                     :afterTask::uuid))
             order by t.due_at, t.region, t.task_id limit :limit""";

    private final JdbcClient jdbc;

    TaskCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskCard> find(UUID taskId, LocalDate today) {
        return jdbc.sql(SELECT + " where t.task_id = :id")
                .param("id", taskId)
                .query(Row.class)
                .optional()
                .map(row -> row.card(today));
    }

    /** What these cadres have before them, overdue first. */
    List<TaskCard> todo(UUID[] cadres, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                        where t.cadre_id = any(:cadres) and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')""" + IN_ORDER).param("cadres", cadres).param("limit", limit).query(Row.class).stream()
                .map(row -> row.card(today))
                .toList();
    }

    /** What somebody has in hand for others, in the caller's scope. */
    List<TaskCard> inHand(UUID person, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                        where d.delegate_id = :person and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')""" + IN_ORDER).param("person", person).param("limit", limit).query(Row.class).stream()
                .map(row -> row.card(today))
                .toList();
    }

    /** What these cadres have done of what is due from a day on. */
    List<TaskCard> done(UUID[] cadres, LocalDate dueFrom, LocalDate today, int limit) {
        return jdbc
                .sql(SELECT + """
                        where t.cadre_id = any(:cadres) and t.due >= :from and t.state in ('COMPLETED', 'COMPLETED_LATE')""" + IN_ORDER)
                .param("cadres", cadres)
                .param("from", dueFrom)
                .param("limit", limit)
                .query(Row.class)
                .stream()
                .map(row -> row.card(today))
                .toList();
    }

    /** How far these cadres are with the regular visits of a quarter: its own, its rounds, and those of the half-year around it. */
    Progress progress(UUID[] cadres, Quarter quarter) {
        List<Boolean> done = jdbc.sql("""
                select t.state in ('COMPLETED', 'COMPLETED_LATE')
                  from task t join period p using (period)
                 where t.cadre_id = any(:cadres) and t.due >= :first and p.kind = 'QUARTERLY' and p.opens <= :last
                   and t.state <> 'CANCELLED'""")
                .param("cadres", cadres)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .query(Boolean.class)
                .list();
        return new Progress((int) done.stream().filter(each -> each).count(), done.size());
    }

    List<TaskCard> page(Filter filter, @Nullable After after, LocalDate today, int limit) {
        TaskList list = filter.list();
        LocalDate until = list == null ? null : list.until(today);
        return jdbc
                .sql(COLUMNS + TaskList.tasks(list) + BESIDE + """
                        where t.region >= :region and t.region < :region || '~'
                          and (:state::text is null or t.state = :state)
                          and (:period::text is null or t.period = :period)
                          and (:cadre::uuid is null or t.cadre_id = :cadre::uuid)
                          and (:business::uuid is null or t.business_id = :business::uuid)
                          and (:until::date is null or t.due <= :until::date)""" + AFTER)
                .param("until", until)
                .param("region", filter.region())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("period", filter.period())
                .param("cadre", filter.cadre())
                .param("business", filter.business())
                .param("afterDue", after == null ? null : after.due())
                .param("afterRegion", after == null ? null : after.region())
                .param("afterTask", after == null ? null : after.task())
                .param("limit", limit)
                .query(Row.class)
                .stream()
                .map(row -> row.card(today))
                .toList();
    }

    record Progress(int done, int total) {}

    record Filter(
            String region,
            @Nullable TaskList list,
            @Nullable TaskState state,
            @Nullable String period,
            @Nullable UUID cadre,
            @Nullable UUID business) {}

    record After(LocalDate due, String region, UUID task) {}

    record Row(
            UUID taskId,
            UUID businessId,
            String name,
            String tier,
            BusinessKind kind,
            String address,
            String region,
            String regionName,
            boolean highRisk,
            String period,
            LocalDate due,
            TaskKind taskKind,
            @Nullable String campaign,
            TaskState state,
            @Nullable String reason,
            @Nullable UUID visitId,
            @Nullable UUID cadreId,
            @Nullable String cadreName,
            @Nullable UUID delegateId,
            @Nullable String delegateName,
            int openIssues) {
        TaskCard card(LocalDate today) {
            return new TaskCard(
                    taskId,
                    businessId,
                    name,
                    tier,
                    kind.name(),
                    kind.chinese(),
                    address,
                    region,
                    regionName,
                    highRisk,
                    period,
                    Quarter.chinese(period),
                    due,
                    DAYS.between(today, due),
                    taskKind.name(),
                    taskKind.chinese(),
                    campaign,
                    state.name(),
                    state.chinese(),
                    reason,
                    visitId,
                    cadreId,
                    cadreName,
                    delegateId,
                    delegateName,
                    openIssues,
                    unfinished());
        }

        private boolean unfinished() {
            return switch (state) {
                case PLANNED, OPEN, IN_PROGRESS, OVERDUE -> true;
                case COMPLETED, COMPLETED_LATE, CANCELLED -> false;
            };
        }
    }
}
