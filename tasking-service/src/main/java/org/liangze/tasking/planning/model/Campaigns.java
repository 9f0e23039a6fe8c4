package org.liangze.tasking.planning.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.Feast;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.Window;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.TaskKind;

/**
 * The campaigns of one year, whether or not a place runs them.
 *
 * @param periods those whose windows are known
 * @param waiting names of those that wait for the State Council's notice of the year
 */
public record Campaigns(List<Period> periods, List<String> waiting) {

    /**
     * The campaigns of a year.
     *
     * @param windowDays working days before a feast's first day off on which its window opens
     */
    public static Campaigns of(int year, List<CampaignRule> rules, int windowDays, WorkCalendar calendar) {
        List<Period> periods = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        List<CampaignRule> byFeast =
                rules.stream().filter(rule -> rule.feast() != null).toList();
        if (year <= calendar.lastPublishedYear()) {
            feasts(year, byFeast, windowDays, calendar, periods);
        } else {
            byFeast.forEach(rule -> waiting.add(rule.name()));
        }
        for (CampaignRule rule : rules) {
            if (rule.feast() == null) {
                Period dated = dated(year, rule, calendar);
                if (dated == null) {
                    waiting.add(rule.name());
                } else {
                    periods.add(dated);
                }
            }
        }
        return new Campaigns(List.copyOf(periods), List.copyOf(waiting));
    }

    /** Holidays that are one, such as 中秋 inside 国庆, are one campaign. */
    private static void feasts(
            int year, List<CampaignRule> rules, int windowDays, WorkCalendar calendar, List<Period> found) {
        for (Feast feast : calendar.feasts(year)) {
            List<CampaignRule> joined = rules.stream()
                    .filter(rule -> rule.feast() != null && feast.includes(rule.feast()))
                    .toList();
            if (!joined.isEmpty()) {
                Window window = calendar.window(feast, windowDays);
                found.add(period(year, feast.name(), joined, window));
            }
        }
    }

    private static @Nullable Period dated(int year, CampaignRule rule, WorkCalendar calendar) {
        try {
            return period(year, rule.name(), List.of(rule), rule.window(year, calendar));
        } catch (NotYetPublishedException e) {
            return null;
        }
    }

    private static Period period(int year, String name, List<CampaignRule> rules, Window window) {
        return new Period(
                year + "-" + name,
                TaskKind.CAMPAIGN,
                name,
                rules.stream().map(CampaignRule::name).toList(),
                kinds(rules),
                window.first(),
                window.last());
    }

    private static Set<BusinessKind> kinds(List<CampaignRule> rules) {
        Set<BusinessKind> all = new HashSet<>();
        for (CampaignRule rule : rules) {
            List<BusinessKind> kinds = rule.kinds();
            if (kinds == null) {
                return Set.of();
            }
            all.addAll(kinds);
        }
        return all;
    }
}
