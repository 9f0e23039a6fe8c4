package org.liangze.tasking.planning.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.Tier;

/**
 * A campaign as an office writes it (domain.md §4.13). Its window is given by days, or by a rule like those of the campaigns that
 * everybody has.
 *
 * @param region the place it is for
 * @param tiers empty for all; so for kinds
 * @param visits how many visits it adds, 1 to 6, each in its own part of the window
 * @param rule null when the days are given
 */
public record CampaignScript(
        String name,
        int year,
        String region,
        Set<Tier> tiers,
        Set<BusinessKind> kinds,
        int visits,
        @Nullable CampaignRule rule,
        @Nullable LocalDate opens,
        @Nullable LocalDate due) {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{L}0-9（）“”·]{2,20}");
    private static final int MOST = 6;

    public CampaignScript {
        tiers = Set.copyOf(tiers);
        kinds = Set.copyOf(kinds);
        require(NAME.matcher(name).matches(), "名称须为2至20个汉字、字母或数字");
        require(visits >= 1 && visits <= MOST, "督导次数须为1至6次");
        require((opens == null) == (due == null), "起止日期须同时给出");
        require((rule == null) != (opens == null), "须给出起止日期或推算规则，二者取一");
        require(opens == null || due == null || !due.isBefore(opens), "截止日期不能早于开始日期");
        require(opens == null || opens.getYear() == year || (due != null && due.getYear() == year), "起止日期不在该年度内");
    }

    /**
     * Its parts, one per visit.
     *
     * @throws NotYetPublishedException if its window depends on a year that is not known
     * @throws IllegalArgumentException if the rule gives no window, or one too short for the visits
     */
    public List<Period> parts(int windowDays, WorkCalendar calendar) {
        return Rounds.of(whole(windowDays, calendar), visits);
    }

    private Period whole(int windowDays, WorkCalendar calendar) {
        if (opens != null && due != null) {
            return period(opens, due);
        }
        CampaignRule from = rule;
        if (from == null) {
            throw new IllegalStateException("neither days nor a rule");
        }
        Campaigns found = Campaigns.of(year, List.of(from), windowDays, calendar);
        if (!found.waiting().isEmpty()) {
            calendar.notice(year);
        }
        require(!found.periods().isEmpty(), "按该规则推算不出起止日期");
        Period period = found.periods().getFirst();
        return period(period.opens(), period.due());
    }

    private Period period(LocalDate from, LocalDate to) {
        return new Period(
                "%d-%s@%s".formatted(year, name, region), TaskKind.CAMPAIGN, name, List.of(name), kinds, from, to);
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
