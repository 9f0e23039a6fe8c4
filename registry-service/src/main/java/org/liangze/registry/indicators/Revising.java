package org.liangze.registry.indicators;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a frozen quarter again after later fixes; the result stands beside what was frozen, never over it (domain.md §9). */
@Component
class Revising {
    /** What was done. */
    record Revised(UUID id, String period, String region, String reason, Instant at) {}

    /** Below a county the base of licences is not whole in the caller's sight. */
    private static final int COUNTY_DIGITS = 6;

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Audit audit;

    Revising(JdbcClient jdbc, Acts acts, Audit audit) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.audit = audit;
    }

    /** Counts the places of the caller's region; inside the caller's transaction. */
    Revised revise(Caller caller, Periods.Period period, String reason) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        if (caller.region().length() > COUNTY_DIGITS) {
            throw Refusal.notAllowed("county-decides", "请由县级及以上食品安全办修订指标");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("field-missing", "请写明修订的原因");
        }
        Act act = acts.by(caller);
        jdbc.sql("""
                insert into figure_revision (id, period, region, reason, revised_at, revised_by)
                values (:id, :period, :region, :reason, :now, :by)""")
                .param("id", act.id())
                .param("period", period.period())
                .param("region", caller.region())
                .param("reason", reason)
                .param("now", Timestamp.from(act.at()))
                .param("by", caller.personId())
                .update();
        count(act, period);
        audit.record(caller, "revise-figures", period.period(), null, reason);
        return new Revised(act.id(), period.period(), caller.region(), reason, act.at());
    }

    private void count(Act act, Periods.Period period) {
        jdbc.sql("""
                with place as materialized (
                  select region from figure where region >= :region and region < :region || ':'
                   union
                  select region from stale_place where region >= :region and region < :region || ':'
                ), stood as (
                  select region, tier from frozen_sum
                   where period = :period and region >= :region and region < :region || ':'
                ), counted as (
                  select b.region, b.tier, count(*) filter (where b.operating) as operating,
                         count(*) filter (where b.covered) as covered, count(*) filter (where b.need_staff) as need_staff,
                         count(*) filter (where b.staffed) as staffed, count(*) filter (where b.collectable) as collectable,
                         count(*) filter (where b.collected) as collected, sum(b.in_base) as in_base
                    from place p cross join lateral business_at_end(p.region, :period, :day, :over) b
                   group by b.region, b.tier
                )
                insert into revised_sum (revision_id, region, tier, operating, covered, need_staff, staffed, collectable,
                                         collected, in_base)
                select :id, region, tier, coalesce(operating, 0), coalesce(covered, 0), coalesce(need_staff, 0),
                       coalesce(staffed, 0), coalesce(collectable, 0), coalesce(collected, 0), coalesce(in_base, 0)
                  from stood full join counted using (region, tier)""")
                .param("id", act.id())
                .param("region", act.region())
                .param("period", period.period())
                .param("day", period.lastDay())
                .param("over", Timestamp.from(period.over()))
                .update();
    }
}
