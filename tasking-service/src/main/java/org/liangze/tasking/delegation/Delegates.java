package org.liangze.tasking.delegation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which task in hand for its cadre, now and before. */
@Component
public class Delegates {
    private final JdbcClient jdbc;

    Delegates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task as far as handing it on goes. */
    record Task(
            UUID taskId,
            UUID businessId,
            String region,
            @Nullable UUID cadreId,
            TaskState state) {}

    record Delegation(
            UUID delegationId,
            UUID taskId,
            UUID cadreId,
            UUID delegateId,
            String reason,
            UUID givenBy,
            Instant givenAt,
            @Nullable Instant endedAt,
            @Nullable String endedWhy) {}

    record CoSignature(UUID personId, String name, Instant signedAt) {}

    /** Whether somebody has a task of a business in hand. */
    public boolean holds(UUID business, UUID person) {
        return jdbc.sql("""
                select exists (select from task_delegate
                                where business_id = :business and delegate_id = :person and ended_at is null)""")
                .param("business", business)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** The task, held until the end of the transaction. */
    Optional<Task> hold(UUID task) {
        return jdbc.sql("""
                select task_id, business_id, region, cadre_id, state from task where task_id = :task for update""").param("task", task).query(Task.class).optional();
    }

    Optional<Delegation> current(UUID task) {
        return of(task).stream().filter(each -> each.endedAt() == null).findFirst();
    }

    /** The latest first. */
    List<Delegation> of(UUID task) {
        return jdbc.sql("""
                select delegation_id, task_id, cadre_id, delegate_id, reason, given_by, given_at, ended_at, ended_why
                  from task_delegate
                 where task_id = :task
                 order by given_at desc, delegation_id desc""").param("task", task).query(Delegation.class).list();
    }

    void give(UUID id, Task task, UUID cadre, UUID to, String reason, UUID by, Instant now) {
        jdbc.sql("""
                insert into task_delegate (delegation_id, task_id, business_id, region, cadre_id, delegate_id, reason, given_by,
                                           given_at)
                values (:id, :task, :business, :region, :cadre, :to, :reason, :by, :now)""")
                .param("id", id)
                .param("task", task.taskId())
                .param("business", task.businessId())
                .param("region", task.region())
                .param("cadre", cadre)
                .param("to", to)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when nobody had it in hand. */
    boolean end(UUID task, String why, Instant now) {
        return jdbc.sql("""
                update task_delegate set ended_at = :now, ended_why = :why where task_id = :task and ended_at is null""")
                        .param("task", task)
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** A hand-over ends with the assignment it was made under, and with the task. */
    public void endWhatIsOver(Instant now) {
        jdbc.sql("""
                update task_delegate d
                   set ended_at = :now,
                       ended_why = case when t.cadre_id is distinct from d.cadre_id then '包保关系变动' else '任务已了结' end
                  from task t
                 where t.task_id = d.task_id and d.ended_at is null
                   and (t.cadre_id is distinct from d.cadre_id or t.closed_at is not null)""").param("now", Timestamp.from(now)).update();
    }

    /** The same person again changes nothing. */
    boolean coSign(Task task, UUID person, String signature, Instant now) {
        return jdbc.sql("""
                insert into task_co_signature (task_id, person_id, region, signature, signed_at)
                values (:task, :person, :region, :signature, :now)
                on conflict do nothing""")
                        .param("task", task.taskId())
                        .param("person", person)
                        .param("region", task.region())
                        .param("signature", signature)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    List<CoSignature> coSignatures(UUID task) {
        return jdbc.sql("""
                select s.person_id, coalesce(p.name, s.signature) as name, s.signed_at
                  from task_co_signature s left join person_copy p using (person_id)
                 where s.task_id = :task
                 order by s.signed_at, s.person_id""").param("task", task).query(CoSignature.class).list();
    }
}
