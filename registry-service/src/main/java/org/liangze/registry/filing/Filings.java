package org.liangze.registry.filing;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.kit.calendar.Deadline;
import org.liangze.registry.Act;
import org.liangze.registry.filing.model.FilingRoute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filings and their levels. */
@Component
class Filings {
    /** A business whose new cadre is filed. */
    record Subject(
            UUID businessId,
            String businessName,
            String region,
            UUID cadreId,
            Level cadreLevel,
            @Nullable UUID formerId) {}

    /** A level whose turn it is; {@code workingDays}: it has so many, counted from the day its turn came. */
    record Turn(
            UUID filingId,
            int step,
            Level level,
            UUID officeId,
            String region,
            UUID businessId,
            String businessName,
            @Nullable LocalDate submittedOn,
            @Nullable Integer workingDays,
            @Nullable LocalDate due) {}

    /** Who an office is and what it stands for. */
    private record Office(Level level, UUID personId) {}

    private static final String TURN = """
            select l.filing_id, l.step, l.level, l.office_id, l.region, f.business_id, b.name as business_name,
                   l.submitted_on, l.working_days, l.due
              from filing_level l
              join filing f on f.id = l.filing_id
              join business b on b.id = f.business_id
            """;

    private final JdbcClient jdbc;

    Filings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Subject subject(UUID business) {
        return jdbc.sql("""
                select b.id as business_id, b.name as business_name, b.region, a.cadre_id, tier_level(b.tier) as cadre_level,
                       (select old.cadre_id from assignment old where old.business_id = b.id and old.ended_on is not null
                         order by old.ended_on desc, old.created_at desc limit 1) as former_id
                  from business b
                  join assignment a on a.business_id = b.id and a.ended_on is null
                 where b.id = :business""").param("business", business).query(Subject.class).single();
    }

    /** The office of each level that a place belongs to. */
    Map<Level, UUID> officesOf(String place) {
        Map<Level, UUID> offices = new EnumMap<>(Level.class);
        jdbc.sql("""
                select distinct on (level) level, person_id
                  from authority
                 where role = 'OFFICE' and place = any (places_of(:place))
                 order by level, length(place) desc, person_id""")
                .param("place", place)
                .query(Office.class)
                .list()
                .forEach(office -> offices.put(office.level(), office.personId()));
        return offices;
    }

    void open(Act act, UUID id, Subject subject, FilingRoute route) {
        jdbc.sql("""
                insert into filing (id, business_id, region, cadre_id, former_id, opened_at, completed_at)
                values (:id, :business, :region, :cadre, :former, :now, :completed)""")
                .param("id", id)
                .param("business", subject.businessId())
                .param("region", subject.region())
                .param("cadre", subject.cadreId())
                .param("former", subject.formerId())
                .param("now", Timestamp.from(act.at()))
                .param("completed", route.stops().isEmpty() ? Timestamp.from(act.at()) : null)
                .update();
        jdbc.sql("""
                insert into filing_level (filing_id, step, region, level, office_id)
                select :id, s.step, :region, s.level, s.office_id
                  from unnest(cast(:levels as text[]), cast(:offices as uuid[])) with ordinality as s (level, office_id, step)""")
                .param("id", id)
                .param("region", subject.region())
                .param(
                        "levels",
                        route.stops().stream().map(stop -> stop.level().name()).toArray(String[]::new))
                .param(
                        "offices",
                        route.stops().stream().map(FilingRoute.Stop::officeId).toArray(UUID[]::new))
                .update();
    }

    /** The next level of a filing that has not acknowledged, locked; empty when all have. */
    Optional<Turn> turn(UUID filing) {
        return jdbc.sql(TURN + """
                 where l.filing_id = :filing and l.acknowledged_at is null
                 order by l.step
                 limit 1
                   for update of l""").param("filing", filing).query(Turn.class).optional();
    }

    void submit(Turn turn, LocalDate on, int workingDays, Deadline due) {
        jdbc.sql("""
                update filing_level set submitted_on = :on, working_days = :days, due = :due, awaiting_year = :year
                 where filing_id = :filing and step = :step""")
                .param("on", on)
                .param("days", workingDays)
                .param("due", due.dayOrNull())
                .param("year", due.yearOrNull())
                .param("filing", turn.filingId())
                .param("step", turn.step())
                .update();
    }

    void acknowledge(Act act, Turn turn) {
        jdbc.sql("""
                update filing_level set acknowledged_at = :now, acknowledged_by = :by
                 where filing_id = :filing and step = :step""")
                .param("now", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("filing", turn.filingId())
                .param("step", turn.step())
                .update();
    }

    void complete(Act act, UUID filing) {
        jdbc.sql("update filing set completed_at = :now where id = :filing")
                .param("now", Timestamp.from(act.at()))
                .param("filing", filing)
                .update();
    }

    /** Levels whose last day is before {@code today}, each once. */
    List<Turn> markOverdue(LocalDate today) {
        return jdbc.sql("""
                with late as (
                  update filing_level set overdue = true
                   where (filing_id, step) in (
                         select filing_id, step from filing_level
                          where submitted_on is not null and acknowledged_at is null and not overdue and due < :today
                          order by due limit 1000 for update skip locked)
                  returning filing_id, step, level, office_id, region, submitted_on, working_days, due
                )
                select l.filing_id, l.step, l.level, l.office_id, l.region, f.business_id, b.name as business_name,
                       l.submitted_on, l.working_days, l.due
                  from late l
                  join filing f on f.id = l.filing_id
                  join business b on b.id = f.business_id
                 order by l.due, l.filing_id""").param("today", today).query(Turn.class).list();
    }

    Optional<LocalDate> earliestDue() {
        return jdbc.sql("""
                select due from filing_level
                 where submitted_on is not null and acknowledged_at is null and not overdue and due is not null
                 order by due limit 1""").query(LocalDate.class).optional();
    }

    /** Levels that wait for a year which is published by now. */
    List<Turn> undatedUpTo(int publishedYear) {
        return jdbc.sql(TURN + """
                 where l.submitted_on is not null and l.acknowledged_at is null and l.due is null and l.awaiting_year <= :year
                 order by l.filing_id
                 limit 1000""")
                .param("year", publishedYear)
                .query(Turn.class)
                .list();
    }
}
