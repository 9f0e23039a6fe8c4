package org.liangze.tasking.dutyreport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.Level;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the office above of reports that were not handed in: one exception item for an office, county and due day. */
@Component
class Missing {
    private static final int NAMED = 10;

    private final JdbcClient jdbc;
    private final ReportDays days;
    private final People people;
    private final DeadEnds deadEnds;

    Missing(JdbcClient jdbc, ReportDays days, People people, DeadEnds deadEnds) {
        this.jdbc = jdbc;
        this.days = days;
        this.people = people;
        this.deadEnds = deadEnds;
    }

    record Late(String cadreName, String unit, Level level, String region, int year, LocalDate due) {
        Seat seat() {
            return new Seat(region, level);
        }
    }

    record Seat(String region, Level level) {}

    record Item(String place, int year, LocalDate due) {}

    /** Those of one county whose time has come. */
    int tell(Instant now) {
        List<Late> late = jdbc.sql("""
                update duty_report
                   set alerted_at = :now
                 where alerted_at is null and state in ('OPEN', 'RETURNED') and alert_at <= :now
                   and left(region, 6) = (select left(region, 6) from duty_report
                                           where alerted_at is null and state in ('OPEN', 'RETURNED') and alert_at <= :now
                                           order by alert_at, region
                                           limit 1)
                returning cadre_name, unit, level, region, year, due""")
                .param("now", Timestamp.from(now))
                .query(Late.class)
                .list();
        Map<Seat, String> offices = new HashMap<>();
        late.stream()
                .collect(groupingBy(
                        one -> new Item(offices.computeIfAbsent(one.seat(), this::office), one.year(), one.due()),
                        LinkedHashMap::new,
                        toList()))
                .forEach(this::report);
        return late.size();
    }

    /** Writes down the alert days of reports due at the end of a year whose successor is published now. */
    void complete() {
        for (LocalDate due : jdbc.sql("""
                select distinct due from duty_report where alert_at is null and state in ('OPEN', 'RETURNED')""").query(LocalDate.class).list()) {
            Instant alertAt = days.alertAt(due);
            if (alertAt != null) {
                jdbc.sql("""
                        update duty_report set alert_at = :at
                         where due = :due and alert_at is null and state in ('OPEN', 'RETURNED')""")
                        .param("at", Timestamp.from(alertAt))
                        .param("due", due)
                        .update();
            }
        }
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("""
                select min(alert_at) from duty_report where alerted_at is null and state in ('OPEN', 'RETURNED')""")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private void report(Item item, List<Late> late) {
        String names = late.stream()
                .limit(NAMED)
                .map(one -> "%s（%s）".formatted(one.cadreName(), one.unit()))
                .collect(joining("、"));
        String county = county(late.getFirst().region());
        deadEnds.report(
                Ids.named("duty-report-overdue", item.year(), item.place(), county, item.due()),
                new Dead(
                        "duty-report-overdue",
                        item.year() + "年度履职报告",
                        null,
                        item.place(),
                        "%d名包保干部逾期未提交%d年度履职报告：%s%s。请督促补报。"
                                .formatted(late.size(), item.year(), names, late.size() > NAMED ? "等" : "")));
    }

    /** The region of the office above, else of the nearest. */
    private String office(Seat seat) {
        return people.officeAbove(seat.region(), seat.level())
                .or(() -> people.nearestOffice(seat.region()))
                .map(Person::region)
                .orElse(seat.region());
    }

    private static String county(String region) {
        return region.substring(0, Math.min(6, region.length()));
    }
}
