package org.liangze.escalation.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Causes for a talk outside any case, proposed at the send hour of the next working day: table {@code talk_trigger}. */
@Repository
class TalkTriggers implements CalendarWaiter {
    private static final String COLUMNS =
            "trigger_id, region, subject_id, cause, event_day, unit, code, numerator, denominator, threshold, period, list";

    private final JdbcClient jdbc;
    private final Exceptions exceptions;
    private final Days days;

    TalkTriggers(JdbcClient jdbc, Exceptions exceptions, Days days) {
        this.jdbc = jdbc;
        this.exceptions = exceptions;
        this.days = days;
    }

    /** Once per id. {@code day}: if it is worked, the talk is proposed on it. */
    void remember(UUID id, String region, UUID subject, String cause, Grounds grounds, LocalDate day) {
        int fresh = jdbc.sql("""
                insert into talk_trigger (trigger_id, region, subject_id, cause, event_day, unit, code, numerator, denominator,
                                          threshold, period, list)
                values (:id, :region, :subject, :cause, :day, :unit, :code, :numerator, :denominator, :threshold, :period, :list)
                on conflict do nothing""")
                .param("id", id)
                .param("region", region)
                .param("subject", subject)
                .param("cause", cause)
                .param("day", day)
                .param("unit", grounds.unit())
                .param("code", grounds.code().name())
                .param("numerator", grounds.numerator())
                .param("denominator", grounds.denominator())
                .param("threshold", grounds.threshold())
                .param("period", grounds.period())
                .param("list", grounds.list())
                .update();
        if (fresh == 1) {
            schedule(id, region, day);
        }
    }

    List<Trigger> claimDue(Instant now) {
        return jdbc.sql("""
                update talk_trigger set propose_at = null
                 where trigger_id in (select trigger_id from talk_trigger where propose_at <= :now for update skip locked)
                returning\s""" + COLUMNS)
                .param("now", Days.sql(now))
                .query(Trigger.class)
                .list();
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("select propose_at from talk_trigger where propose_at is not null order by propose_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    @Override
    public boolean waitsFor(int year) {
        return !waiting(year).isEmpty();
    }

    @Override
    public int compute(int year) {
        List<Trigger> waiting = waiting(year);
        waiting.forEach(one -> schedule(one.triggerId(), one.region(), one.eventDay()));
        return waiting.size();
    }

    private List<Trigger> waiting(int year) {
        return jdbc.sql("select " + COLUMNS + " from talk_trigger where waits_for_year <= :year")
                .param("year", year)
                .query(Trigger.class)
                .list();
    }

    void schedule(UUID id, String region, LocalDate day) {
        try {
            write(id, days.sendHour(days.calendar().onOrAfter(day), region), null);
        } catch (NotYetPublishedException e) {
            write(id, null, e.year());
            exceptions.calendarMissing(e.year(), region);
        }
    }

    private void write(UUID id, @Nullable Instant at, @Nullable Integer year) {
        jdbc.sql("update talk_trigger set propose_at = :at, waits_for_year = :year where trigger_id = :id")
                .param("at", Days.sql(at))
                .param("year", year)
                .param("id", id)
                .update();
    }

    /** A cause with the facts behind it. */
    record Trigger(
            UUID triggerId,
            String region,
            UUID subjectId,
            String cause,
            LocalDate eventDay,
            String unit,
            Grounds.Code code,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            @Nullable Double threshold,
            @Nullable String period,
            @Nullable String list) {
        Grounds grounds() {
            return new Grounds(code, unit, numerator, denominator, threshold, period, list);
        }
    }
}
