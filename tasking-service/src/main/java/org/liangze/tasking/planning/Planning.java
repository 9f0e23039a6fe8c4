package org.liangze.tasking.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.delegation.Delegates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the set of tasks equal to the plan (domain.md §4.12–14). Runs inside a system transaction; twice, on two nodes at
 * once or after a crash in the middle, the outcome is the same.
 */
@Component
class Planning {
    /** Beyond so many changed businesses one look at all of them is cheaper. */
    private static final int MANY = 5_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Periods periods;
    private final Catalogue catalogue;
    private final PlanningPolicy policy;
    private final PlannedBy policies;
    private final Delegates delegates;
    private final Outbox outbox;

    Planning(
            JdbcClient jdbc,
            Transactions transactions,
            Periods periods,
            Catalogue catalogue,
            PlanningPolicy policy,
            PlannedBy policies,
            Delegates delegates,
            Outbox outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.periods = periods;
        this.catalogue = catalogue;
        this.policy = policy;
        this.policies = policies;
        this.delegates = delegates;
        this.outbox = outbox;
    }

    /** Plans what became due: periods that opened, businesses that changed, everybody when the policies changed. */
    PlanRun run(Instant now) {
        one();
        return plan(now, changed());
    }

    /** Looks at every business again, whether or not it changed. */
    PlanRun runAll(Instant now) {
        one();
        changed();
        return plan(now, null);
    }

    private PlanRun plan(Instant now, UUID @Nullable [] marked) {
        transactions.onWholeSets();
        LocalDate today = CalendarInUse.dayOf(now);
        boolean otherwise = policies.changed(today);
        UUID[] changed = otherwise ? null : marked;
        catalogue.complete(now, otherwise);
        List<String> opened = periods.open(now, today);
        if (opened.isEmpty() && changed != null && changed.length == 0) {
            return new PlanRun(opened, 0, 0, 0, 0, 0);
        }
        periods.spread(now, today, changed);
        Step step = new Step(now, policy.arrivalDays(today), Ids.next(now));
        boolean stale = changed != null || step.isStale();
        int cancelled = stale ? step.statement(TaskChanges.CANCEL, changed).update() : 0;
        int moved = stale
                ? step.statement(TaskChanges.FOLLOW, changed)
                        .query(Integer.class)
                        .single()
                : 0;
        delegates.endWhatIsOver(now);
        int reopened = step.statement(TaskChanges.REOPEN, changed).update();
        int added = addAll(step, opened, changed);
        if (added > 0) {
            step.statement(TaskChanges.ANNOUNCE_LATER, opened.isEmpty() ? changed : null)
                    .param("announceAt", Timestamp.from(policy.announceAt(now, today)))
                    .update();
        }
        if (cancelled + moved > 0) {
            outbox.nudgeAfterCommit();
        }
        long unchanged = changed == null ? unfinished(now) - added - moved - reopened : 0;
        return new PlanRun(opened, added, cancelled, moved, reopened, Math.max(0, unchanged)).noted();
    }

    /** From the running counts. */
    private long unfinished(Instant now) {
        return jdbc.sql("""
                select coalesce(sum(t.n), 0)
                  from tally t join period p using (period)
                 where p.planned_at is not null and p.due_at > :now and t.measure in ('PLANNED', 'OPEN', 'IN_PROGRESS')""").param("now", Timestamp.from(now)).query(Long.class).single();
    }

    /** Campaigns that offices wrote come one after the other, each seeing what the others have asked for already. */
    private int addAll(Step step, List<String> opened, UUID @Nullable [] changed) {
        List<String> own = periods.ownCampaigns(step.now);
        List<String> everybodys =
                opened.stream().filter(period -> !own.contains(period)).toList();
        boolean allAtOnce = changed == null;
        int added = allAtOnce || everybodys.isEmpty() ? 0 : add(step, everybodys.toArray(String[]::new), null);
        added += add(step, null, changed);
        for (String period : own) {
            added += add(step, new String[] {period}, opened.contains(period) ? null : changed);
        }
        return added;
    }

    private int add(Step step, String @Nullable [] of, UUID @Nullable [] changed) {
        return step.statement(MissingTasks.ADD, changed).param("periods", of).update();
    }

    /** One planner at a time: not for the tasks, which their keys protect, but so that no change is seen half. */
    private void one() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || ' planning'))")
                .query((row, n) -> n)
                .single();
    }

    /** Takes the marks of changed businesses; marks that come after this stay for the next run. Null: too many to name. */
    private UUID @Nullable [] changed() {
        List<UUID> marked = jdbc.sql("delete from business_change returning business_id")
                .query(UUID.class)
                .list();
        return marked.size() > MANY ? null : marked.toArray(UUID[]::new);
    }

    private final class Step {
        private final Instant now;
        private final int arrivalDays;
        private final UUID announcement;

        private Step(Instant now, int arrivalDays, UUID announcement) {
            this.now = now;
            this.arrivalDays = arrivalDays;
            this.announcement = announcement;
        }

        private boolean isStale() {
            return !statement(TaskChanges.STALE, null)
                    .query(Integer.class)
                    .list()
                    .isEmpty();
        }

        private JdbcClient.StatementSpec statement(String sql, UUID @Nullable [] changed) {
            return jdbc.sql(TaskChanges.among(changed, sql))
                    .param("now", Timestamp.from(now))
                    .param("arrivalDays", arrivalDays)
                    .param("announcement", announcement)
                    .param("changed", changed);
        }
    }
}
