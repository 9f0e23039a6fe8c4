package org.liangze.tasking.planning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Tier;
import org.liangze.tasking.planning.model.CampaignRule;
import org.liangze.tasking.planning.model.CampaignScript;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The campaigns that offices wrote. */
@Component
class OwnCampaigns {
    private static final String SELECT = """
            select campaign_id, region, year, name, tiers, kinds, visits, rule, opens, due, state, written_at, released_at,
                   cancelled_at, cancel_reason
              from campaign""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnCampaigns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How far a campaign is. */
    enum State {
        DRAFT,
        RELEASED,
        CANCELLED
    }

    record Own(
            UUID id,
            CampaignScript script,
            State state,
            Instant writtenAt,
            @Nullable Instant releasedAt,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {}

    /** False when the place has one of that name this year. */
    boolean write(UUID id, CampaignScript script, UUID by, Instant now) {
        return jdbc.sql("""
                insert into campaign (campaign_id, region, year, name, tiers, kinds, visits, rule, opens, due, state, written_at,
                                      written_by)
                values (:id, :region, :year, :name, :tiers, :kinds, :visits, :rule::jsonb, :opens, :due, 'DRAFT', :now, :by)
                on conflict (region, year, name) do nothing""")
                        .param("id", id)
                        .param("region", script.region())
                        .param("year", script.year())
                        .param("name", script.name())
                        .param("tiers", names(script.tiers()))
                        .param("kinds", names(script.kinds()))
                        .param("visits", script.visits())
                        .param("rule", script.rule() == null ? null : json.writeValueAsString(script.rule()))
                        .param("opens", script.opens())
                        .param("due", script.due())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                > 0;
    }

    Optional<Own> find(UUID id) {
        return jdbc.sql(SELECT + " where campaign_id = :id")
                .param("id", id)
                .query(this::own)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Own> hold(UUID id) {
        return jdbc.sql(SELECT + " where campaign_id = :id for update")
                .param("id", id)
                .query(this::own)
                .optional();
    }

    List<Own> list(int year, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + "\n" + """
                 where year = :year and (:after::uuid is null or campaign_id < :after::uuid)
                 order by campaign_id desc
                 limit :limit""")
                .param("year", year)
                .param("after", after)
                .param("limit", limit)
                .query(this::own)
                .list();
    }

    /** The periods of the last campaign of the same name in the same place. */
    List<String> periodsBefore(Own own) {
        return jdbc.sql("""
                select period from period
                 where campaign_id = (select campaign_id from campaign
                                       where region = :region and name = :name and campaign_id <> :id and state = 'RELEASED'
                                         and year < :year
                                       order by year desc limit 1)
                 order by opens""")
                .param("region", own.script().region())
                .param("name", own.script().name())
                .param("year", own.script().year())
                .param("id", own.id())
                .query(String.class)
                .list();
    }

    /** Released ones of some years whose window came from a rule, as they were before their days were fixed. */
    List<Own> byRule(int firstYear, int lastYear) {
        return jdbc.sql("""
                select campaign_id, region, year, name, tiers, kinds, visits, rule, null::date as opens, null::date as due, state,
                       written_at, released_at, cancelled_at, cancel_reason
                  from campaign
                 where state = 'RELEASED' and rule is not null and year between :first and :last
                 order by campaign_id""")
                .param("first", firstYear)
                .param("last", lastYear)
                .query(this::own)
                .list();
    }

    /** An amended year puts its window elsewhere. */
    void moved(UUID id) {
        jdbc.sql("""
                update campaign c
                   set opens = p.opens, due = p.due
                  from (select min(opens) as opens, max(due) as due from period where campaign_id = :id) p
                 where c.campaign_id = :id""").param("id", id).update();
    }

    void released(UUID id, LocalDate opens, LocalDate due, Instant now) {
        jdbc.sql("""
                update campaign set state = 'RELEASED', opens = :opens, due = :due, released_at = :now
                 where campaign_id = :id""")
                .param("id", id)
                .param("opens", opens)
                .param("due", due)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Its unfinished tasks are to be looked at again; what has not begun yet will not. */
    void cancelled(UUID id, String reason, Instant now) {
        jdbc.sql("""
                update campaign set state = 'CANCELLED', cancelled_at = :now, cancel_reason = :reason
                 where campaign_id = :id""")
                .param("id", id)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from period where campaign_id = :id and planned_at is null")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into business_change (business_id, since)
                select distinct t.business_id, :now::timestamptz
                  from task t join period p using (period)
                 where p.campaign_id = :id and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS')
                on conflict (business_id) do nothing""").param("id", id).param("now", Timestamp.from(now)).update();
    }

    private Own own(ResultSet row, int n) throws SQLException {
        String rule = row.getString("rule");
        LocalDate opens = row.getObject("opens", LocalDate.class);
        CampaignScript script = new CampaignScript(
                row.getString("name"),
                row.getInt("year"),
                row.getString("region"),
                set(row.getArray("tiers"), Tier::valueOf),
                set(row.getArray("kinds"), BusinessKind::valueOf),
                row.getInt("visits"),
                rule == null || opens != null ? null : json.readValue(rule, CampaignRule.class),
                opens,
                row.getObject("due", LocalDate.class));
        return new Own(
                row.getObject("campaign_id", UUID.class),
                script,
                State.valueOf(row.getString("state")),
                row.getTimestamp("written_at").toInstant(),
                at(row, "released_at"),
                at(row, "cancelled_at"),
                row.getString("cancel_reason"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <T> Set<T> set(@Nullable Array names, Function<String, T> of) throws SQLException {
        return names == null
                ? Set.of()
                : Arrays.stream((String[]) names.getArray()).map(of).collect(Collectors.toUnmodifiableSet());
    }

    private static String @Nullable [] names(Set<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
