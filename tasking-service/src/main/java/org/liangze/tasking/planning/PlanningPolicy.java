package org.liangze.tasking.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.policy.Policies;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.CampaignChoice;
import org.liangze.tasking.planning.model.CampaignRule;
import org.liangze.tasking.planning.model.Frequency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of planning. Only {@code campaigns} may differ from county to county; the rest hold for the whole country. */
@Component
class PlanningPolicy {
    private static final String COUNTRY = "";

    private static final String FREQUENCY = "visit.frequency";
    private static final String[] NAMES = {
        FREQUENCY, "campaigns", "campaigns.rules", "campaigns.window-days", "planning.arrival-days"
    };

    private final Policies policies;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanningPolicy(Policies policies, JdbcClient jdbc, JsonMapper json) {
        this.policies = policies;
        this.jdbc = jdbc;
        this.json = json;
    }

    List<CampaignRule> rules(LocalDate on) {
        return List.of(policies.get("campaigns.rules", COUNTRY, on, CampaignRule[].class));
    }

    /** Those in force farthest ahead. */
    List<CampaignRule> latestRules() {
        return rules(LocalDate.of(9999, 12, 31));
    }

    int windowDays(LocalDate on) {
        return policies.get("campaigns.window-days", COUNTRY, on, Integer.class);
    }

    /** Names of the campaigns that a place runs. */
    Set<String> campaigns(String region, LocalDate on) {
        return CampaignChoice.names(policies.get("campaigns", region, on, Object.class), rules(on));
    }

    /** How often each tier is visited in a place, for periods that open on a day. */
    Map<Tier, Frequency> frequency(String region, LocalDate on) {
        return frequencies(policies.get(FREQUENCY, region, on));
    }

    /** Every frequency that any place has set or may come to have. */
    Set<Frequency> everyFrequency() {
        return jdbc
                .sql("select distinct value from policy where name = :name")
                .param("name", FREQUENCY)
                .query(String.class)
                .stream()
                .flatMap(value -> frequencies(json.readTree(value)).values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Tier, Frequency> frequencies(JsonNode value) {
        Map<Tier, Frequency> byTier = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            JsonNode given = value.path(tier.name());
            byTier.put(tier, given.isObject() ? json.treeToValue(given, Frequency.class) : Frequency.USUAL);
        }
        return byTier;
    }

    /** A digest of what the plan is made by on a day; another digest means looking at everybody again. */
    String digest(LocalDate on) {
        return jdbc.sql("""
                select coalesce(md5(string_agg(name || '|' || region || '|' || effective_from || '|' || version, ','
                                               order by name, region, effective_from, version)), '')
                  from policy
                 where name = any(:names) and effective_from <= :today""")
                .param("names", NAMES)
                .param("today", on)
                .query(String.class)
                .single();
    }

    /** The next day from which a policy that is written down already holds. */
    @Nullable
    LocalDate nextChange(LocalDate today) {
        return jdbc.sql("select min(effective_from) from policy where name = any(:names) and effective_from > :today")
                .param("names", NAMES)
                .param("today", today)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Days that must remain to the due date for a mid-period arrival to get a task (domain.md §4.14). */
    int arrivalDays(LocalDate on) {
        return policies.get("planning.arrival-days", COUNTRY, on, Integer.class);
    }

    /** The send hour of the next day. */
    Instant tomorrowsHour(LocalDate today) {
        return CalendarInUse.at(today.plusDays(1), sendAt(today));
    }

    private LocalTime sendAt(LocalDate on) {
        return LocalTime.parse(policies.get("notify.send-at", COUNTRY, on, String.class));
    }

    /** The send hour of today, or at once if it has passed. */
    Instant announceAt(Instant now, LocalDate today) {
        Instant hour = CalendarInUse.at(today, sendAt(today));
        return hour.isBefore(now) ? now : hour;
    }
}
