package org.liangze.tasking.planning;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.Campaigns;
import org.liangze.tasking.planning.model.Period;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CampaignsApi {
    private final PlanningPolicy policy;
    private final Periods periods;
    private final CalendarInUse calendar;
    private final Transactions transactions;
    private final Clock clock;

    CampaignsApi(
            PlanningPolicy policy, Periods periods, CalendarInUse calendar, Transactions transactions, Clock clock) {
        this.policy = policy;
        this.periods = periods;
        this.calendar = calendar;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A campaign of a year.
     *
     * @param on whether the caller's place runs it
     * @param opens null while it waits for the State Council's notice of its year
     * @param waiting provisional (暂定): shown without days, for the {@code reason} given
     * @param own the campaign when an office wrote it for {@code region}
     */
    record CampaignView(
            String name,
            String period,
            List<String> names,
            List<String> kinds,
            boolean on,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            boolean waiting,
            @Nullable String reason,
            @Nullable UUID own,
            @Nullable String region) {}

    /**
     * The campaigns of a year, this one unless another is asked for, by window; those whose days are not known yet last. Beside
     * those that everybody has stand those that offices released for the caller's place, for one around it, or for one in it.
     */
    @GetMapping("/campaigns")
    List<CampaignView> list(Caller caller, @RequestParam @Nullable Integer year) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        int wanted = year == null ? today.getYear() : year;
        return transactions.asCaller(caller, () -> views(wanted, caller.region(), today));
    }

    private List<CampaignView> views(int year, String region, LocalDate today) {
        Campaigns campaigns = Campaigns.of(year, policy.rules(today), policy.windowDays(today), calendar.current());
        Set<String> on = policy.campaigns(region, today);
        Stream<CampaignView> everybodys = campaigns.periods().stream().map(period -> view(period, period.isOn(on)));
        Stream<CampaignView> own = periods.released(year, region).stream().map(CampaignsApi::view);
        Stream<CampaignView> waiting = campaigns.waiting().stream().map(name -> waiting(year, name, on.contains(name)));
        return Stream.concat(
                        Stream.concat(everybodys, own)
                                .sorted(comparing(CampaignView::opens).thenComparing(CampaignView::period)),
                        waiting)
                .toList();
    }

    private static CampaignView view(Period period, boolean on) {
        return new CampaignView(
                String.valueOf(period.campaign()),
                period.name(),
                period.names(),
                kinds(period),
                on,
                period.opens(),
                period.due(),
                false,
                null,
                null,
                null);
    }

    private static CampaignView view(Periods.Released released) {
        Period period = released.period();
        return new CampaignView(
                String.valueOf(period.campaign()),
                period.name(),
                period.names(),
                kinds(period),
                true,
                period.opens(),
                period.due(),
                false,
                null,
                released.campaign(),
                released.region());
    }

    private static CampaignView waiting(int year, String name, boolean on) {
        return new CampaignView(
                name,
                year + "-" + name,
                List.of(name),
                List.of(),
                on,
                null,
                null,
                true,
                "暂定：%d年节假日安排尚未公布或尚未载入，起止日期载入后推算".formatted(year),
                null,
                null);
    }

    private static List<String> kinds(Period period) {
        return period.kinds().stream().map(Enum::name).sorted().toList();
    }
}
