package org.liangze.tasking.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.calendar.Notices;
import org.liangze.tasking.planning.model.Campaigns;
import org.liangze.tasking.planning.model.Period;
import org.liangze.tasking.planning.model.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves what is open to where a loaded or amended year puts it, with a trace; what is over stays as it was (domain.md §4.16).
 * A year's notice reaches into the December before, and the next year's first window into its own, so three years are looked at.
 */
@Component
class MovingPeriods {
    private static final String MOVE = """
            with moved as (
              update period
                 set opens = :opens, due = :due, opens_at = :opensAt, due_at = :dueAt,
                     moved_at = case when due <> :due then :now else moved_at end
               where period = :period
              returning old.opens as opens_from, old.due as due_from
            ), followed as (
              update task
                 set window_from = :opens, window_to = :due, due = :due, due_at = :dueAt
               where period = :period and state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
              returning 1
            )
            insert into period_move (load_no, period, opens_from, opens_to, due_from, due_to, tasks, moved_at)
            select :load, :period, opens_from, :opens, due_from, :due, (select count(*) from followed), :now from moved""";

    /** Reminder days count working days too. Those sent for the old due day are no reminders of the new one. */
    private static final String REMIND_ANEW = """
            with open as (
              update period
                 set scheduled = false
               where (planned_at is not null and closed_at is null and due_at > :now and scheduled) or moved_at = :now
              returning period, moved_at = :now as moved
            )
            delete from reminder r using open o where r.period = o.period and (r.done_at is null or o.moved)""";

    private final JdbcClient jdbc;
    private final Periods periods;
    private final OwnCampaigns campaigns;
    private final PlanningPolicy policy;
    private final CalendarInUse calendar;

    MovingPeriods(
            JdbcClient jdbc, Periods periods, OwnCampaigns campaigns, PlanningPolicy policy, CalendarInUse calendar) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.campaigns = campaigns;
        this.policy = policy;
        this.calendar = calendar;
    }

    void after(Notices.Load load, Instant now) {
        LocalDate today = CalendarInUse.dayOf(now);
        IntStream.rangeClosed(load.year() - 1, load.year() + 1)
                .filter(this::isCatalogued)
                .forEach(year -> move(load, year, today, now));
        campaigns.byRule(load.year() - 1, load.year() + 1).forEach(own -> moveOwn(load, own, today, now));
        jdbc.sql(REMIND_ANEW).param("now", Timestamp.from(now)).update();
    }

    private void move(Notices.Load load, int year, LocalDate today, Instant now) {
        List<Period> wanted = Campaigns.of(year, policy.rules(today), policy.windowDays(today), calendar.current())
                .periods();
        for (Period period : wanted) {
            periods.unfinished(period.name(), now)
                    .flatMap(known -> Shift.of(known.period(), known.planned(), period, today))
                    .ifPresent(to -> move(load, to, now));
            periods.add(period);
        }
        forget(year, wanted);
    }

    /** What an office wrote by a rule follows the rule; what it wrote by days stays on its days. */
    private void moveOwn(Notices.Load load, OwnCampaigns.Own own, LocalDate today, Instant now) {
        boolean moved = false;
        for (Period part : parts(own)) {
            Optional<Period> to = periods.unfinished(part.name(), now)
                    .flatMap(known -> Shift.of(known.period(), known.planned(), part, today));
            to.ifPresent(there -> move(load, there, now));
            moved |= to.isPresent();
        }
        if (moved) {
            campaigns.moved(own.id());
        }
    }

    /** None when the amended year leaves no room for them: then its days stay. */
    private List<Period> parts(OwnCampaigns.Own own) {
        try {
            return own.script().parts(policy.windowDays(CalendarInUse.dayOf(own.writtenAt())), calendar.current());
        } catch (IllegalArgumentException | NotYetPublishedException e) {
            return List.of();
        }
    }

    private void move(Notices.Load load, Period to, Instant now) {
        jdbc.sql(MOVE)
                .param("load", load.loadNo())
                .param("period", to.name())
                .param("opens", to.opens())
                .param("due", to.due())
                .param("opensAt", Timestamp.from(CalendarInUse.startOf(to.opens())))
                .param("dueAt", Timestamp.from(CalendarInUse.startOf(to.due().plusDays(1))))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A holiday that an amendment joins to another one is no campaign of its own, unless its visits are under way. */
    private void forget(int year, List<Period> wanted) {
        jdbc.sql("""
                delete from period
                 where kind = 'CAMPAIGN' and campaign_id is null and planned_at is null and period like :year || '-%'
                   and not (period = any(:wanted))
                   and not exists (select from period_move m where m.period = period.period)""")
                .param("year", String.valueOf(year))
                .param("wanted", wanted.stream().map(Period::name).toArray(String[]::new))
                .update();
    }

    private boolean isCatalogued(int year) {
        return jdbc.sql("select exists (select from catalogue_year where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }
}
