package org.liangze.escalation.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.PeriodClosed;
import org.liangze.escalation.talk.model.Period;
import org.liangze.escalation.talk.model.Rate;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units' rectification rates are still to be looked at, and the rates themselves: table {@code rectification_check}. */
@Repository
class RectificationChecks {
    private final JdbcClient jdbc;
    private final Days days;

    RectificationChecks(JdbcClient jdbc, Days days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** A quarter's rates count what is closed by the end of the n-th calendar day after it. */
    void plan(PeriodClosed figures) {
        Period.quarter(figures.period()).ifPresent(quarter -> {
            int after = days.policy("talk.rectification-after-days", figures.region(), Integer.class);
            LocalDate asOf = quarter.last().plusDays(after);
            jdbc.sql("""
                    insert into rectification_check (check_id, region, head_id, unit, period, as_of, check_at)
                    values (:id, :region, :head, :unit, :period, :asOf, :at)
                    on conflict do nothing""")
                    .param("id", Ids.named("rectification-check", figures.headId(), figures.unit(), figures.period()))
                    .param("region", figures.region())
                    .param("head", figures.headId())
                    .param("unit", figures.unit())
                    .param("period", figures.period())
                    .param("asOf", asOf)
                    .param("at", Days.sql(Days.endOf(asOf)))
                    .update();
        });
    }

    List<Check> claimDue(Instant now) {
        return jdbc.sql("""
                update rectification_check set check_at = null
                 where check_id in (select check_id from rectification_check where check_at <= :now for update skip locked)
                returning check_id, region, head_id, unit, period, as_of""").param("now", Days.sql(now)).query(Check.class).list();
    }

    @Nullable
    Instant nextDue() {
        return jdbc.sql("select check_at from rectification_check where check_at is not null order by check_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** Issues found in a quarter, and those closed by a day, by the unit of the cadre who answers for the business. */
    Map<Unit, Rate> rates(Period quarter, LocalDate asOf) {
        Map<Unit, Rate> rates = new HashMap<>();
        jdbc.sql("""
                select p.head_id, p.unit, count(*) as found,
                       count(*) filter (where i.state in ('VERIFIED', 'CLOSED') and i.closed_on <= :asOf) as closed
                  from issue i
                  left join business_copy b on b.business_id = i.business_id
                  join person_copy p on p.person_id = coalesce(b.cadre_id, i.cadre_id)
                 where i.found_on between :first and :last and p.head_id is not null
                 group by p.head_id, p.unit""")
                .param("asOf", asOf)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .query((row, n) -> Map.entry(
                        new Unit(row.getObject("head_id", UUID.class), row.getString("unit")),
                        new Rate(row.getInt("closed"), row.getInt("found"))))
                .list()
                .forEach(one -> rates.put(one.getKey(), one.getValue()));
        return rates;
    }

    /** A unit, by who heads it. */
    record Unit(UUID headId, String name) {}

    /** A rate to be looked at. */
    record Check(UUID checkId, String region, UUID headId, String unit, String period, LocalDate asOf) {
        Unit whose() {
            return new Unit(headId, unit);
        }
    }
}
