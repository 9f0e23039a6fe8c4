package org.liangze.tasking.planning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The periods, and the counties each is on in. */
@Component
class Periods {
    private static final String ON = """
            insert into period_county as known (period, county, tiers)
            select period, county, tiers
              from jsonb_to_recordset(:on::jsonb) as on_in (period text, county text, tiers text[])
            on conflict (period, county) do update set tiers = excluded.tiers
             where known.tiers is distinct from excluded.tiers""";

    private static final String OFF = """
            delete from period_county k
             using jsonb_to_recordset(:off::jsonb) as off_in (period text, county text)
             where k.period = off_in.period and k.county = off_in.county""";

    private static final String SELECT = """
            select p.period, p.kind, p.campaign, p.names, p.opens, p.due, p.planned_at is not null as planned,
                   coalesce(p.planned_at = :now, false) as fresh, p.region, c.tiers, c.state = 'RELEASED' as released
              from period p left join campaign c using (campaign_id)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PlanningPolicy policy;

    Periods(JdbcClient jdbc, JsonMapper json, PlanningPolicy policy) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
    }

    /** Writes a period down, or what has changed of it; one that is planned already stays as it is. */
    void add(Period period) {
        add(period, null, null);
    }

    /** The same for one of a campaign that an office wrote for a place. */
    void add(Period period, @Nullable UUID campaign, @Nullable String region) {
        String[] kinds =
                period.kinds().stream().map(BusinessKind::name).sorted().toArray(String[]::new);
        jdbc.sql("""
                insert into period as known (period, kind, campaign, names, kinds, opens, due, opens_at, due_at, campaign_id, region)
                values (:period, :kind, :campaign, :names, :kinds, :opens, :due, :opensAt, :dueAt, :own, :region)
                on conflict (period) do update
                   set names = excluded.names, kinds = excluded.kinds, opens = excluded.opens, due = excluded.due,
                       opens_at = excluded.opens_at, due_at = excluded.due_at
                 where known.planned_at is null
                   and (known.names, known.kinds, known.opens, known.due)
                       is distinct from (excluded.names, excluded.kinds, excluded.opens, excluded.due)""")
                .param("period", period.name())
                .param("kind", period.kind().name())
                .param("campaign", period.campaign())
                .param("names", period.names().toArray(String[]::new))
                .param("kinds", kinds.length == 0 ? null : kinds)
                .param("own", campaign)
                .param("region", region)
                .param("opens", period.opens())
                .param("due", period.due())
                .param("opensAt", Timestamp.from(CalendarInUse.startOf(period.opens())))
                .param(
                        "dueAt",
                        Timestamp.from(CalendarInUse.startOf(period.due().plusDays(1))))
                .update();
    }

    /** Opens what is to be planned for the first time and names it; nothing while the register is empty. */
    List<String> open(Instant now, LocalDate today) {
        return jdbc.sql("""
                update period
                   set planned_at = :now, planned_on = :today
                 where planned_at is null and opens_at <= :now and due_at > :now and exists (select from business_copy)
                returning period""")
                .param("now", Timestamp.from(now))
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** Notes where the planned periods are on, for the counties of the changed businesses, null for all. */
    void spread(Instant now, LocalDate today, UUID @Nullable [] changed) {
        List<Known> planned = planned(now);
        List<Spread> everywhere = new ArrayList<>();
        for (String county : counties(planned.stream().anyMatch(Known::fresh) ? null : changed)) {
            Place place = new Place(county, policy, today);
            planned.forEach(known -> everywhere.add(Spread.of(known.period(), county, place.tiers(known))));
        }
        jdbc.sql(ON)
                .param(
                        "on",
                        json.writeValueAsString(
                                everywhere.stream().filter(Spread::on).toList()))
                .update();
        jdbc.sql(OFF)
                .param(
                        "off",
                        json.writeValueAsString(everywhere.stream()
                                .filter(spread -> !spread.on())
                                .toList()))
                .update();
    }

    /** A period in a county. Null tiers mean all. */
    record Spread(
            String period,
            String county,
            boolean on,
            @Nullable List<String> tiers) {
        static Spread of(Period period, String county, Set<Tier> tiers) {
            boolean all = tiers.size() == Tier.values().length;
            List<String> some = tiers.stream().map(Tier::name).sorted().toList();
            return new Spread(period.name(), county, !tiers.isEmpty(), all ? null : some);
        }
    }

    /** A period by name, if it is not over. */
    Optional<Known> unfinished(String period, Instant now) {
        return jdbc.sql(SELECT + " where period = :period and closed_at is null and due_at > :now")
                .param("period", period)
                .param("now", Timestamp.from(now))
                .query(Periods::known)
                .optional();
    }

    private List<Known> planned(Instant now) {
        return jdbc.sql(SELECT + " where planned_at is not null and due_at > :now order by period")
                .param("now", Timestamp.from(now))
                .query(Periods::known)
                .list();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(period(row), row.getBoolean("planned"), row.getBoolean("fresh"), own(row));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getString("period"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("campaign"),
                List.of((String[]) row.getArray("names").getArray()),
                Set.of(),
                row.getObject("opens", LocalDate.class),
                row.getObject("due", LocalDate.class));
    }

    private static @Nullable Own own(ResultSet row) throws SQLException {
        String region = row.getString("region");
        if (region == null) {
            return null;
        }
        Array tiers = row.getArray("tiers");
        Set<Tier> of = tiers == null
                ? Set.of(Tier.values())
                : Arrays.stream((String[]) tiers.getArray()).map(Tier::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Own(region, of, row.getBoolean("released"));
    }

    private List<String> counties(UUID @Nullable [] changed) {
        return jdbc.sql("""
                select distinct left(region, 6) from business_copy where :changed::uuid[] is null
                union
                select left(region, 6) from business_copy where business_id = any(:changed::uuid[])
                order by 1""").param("changed", changed).query(String.class).list();
    }

    /** What of the campaigns that offices wrote is planned and not over, in order of planning. */
    List<String> ownCampaigns(Instant now) {
        return jdbc.sql("""
                select period from period
                 where campaign_id is not null and planned_at is not null and due_at > :now
                 order by planned_at, period""")
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    /** What offices released of a year that reaches a place: for it, for one around it, or for one in it. */
    List<Released> released(int year, String place) {
        return jdbc.sql("""
                select p.period, p.kind, p.campaign, p.names, p.kinds, p.opens, p.due, p.campaign_id, p.region
                  from period p
                 where p.campaign_id is not null and starts_with(p.period, :year || '-')
                   and (starts_with(:place, p.region) or starts_with(p.region, :place))
                   and (p.planned_at is null or exists (select from period_county c where c.period = p.period))
                 order by p.opens, p.period""")
                .param("year", String.valueOf(year))
                .param("place", place)
                .query((row, n) -> new Released(
                        period(row).of(kinds(row.getArray("kinds"))),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("region")))
                .list();
    }

    private static Set<BusinessKind> kinds(@Nullable Array kinds) throws SQLException {
        return kinds == null
                ? Set.of()
                : Arrays.stream((String[]) kinds.getArray())
                        .map(BusinessKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A part of a campaign that an office released. */
    record Released(Period period, UUID campaign, String region) {}

    /**
     * A period that is written down.
     *
     * @param fresh planned at this very moment
     * @param own null for what policies decide
     */
    record Known(
            Period period,
            boolean planned,
            boolean fresh,
            @Nullable Own own) {}

    /** A campaign that an office wrote. */
    record Own(String region, Set<Tier> tiers, boolean released) {
        boolean reaches(String county) {
            return released && (region.startsWith(county) || county.startsWith(region));
        }
    }
}
