package org.liangze.tasking.planning;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final CalendarInUse calendar;
    private final Transactions transactions;
    private final Clock clock;

    CampaignsApi(PlanningPolicy policy, CalendarInUse calendar, Transactions transactions, Clock clock) {
        this.policy = policy;
        this.calendar = calendar;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A campaign of a year.
     *
     * @param on whether the caller's place runs it
     * @param opens null while it waits for the State Council's notice of its year
     */
    record CampaignView(
            String name,
            String period,
            List<String> names,
            List<String> kinds,
            boolean on,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            boolean waiting) {}

    /** The campaigns of a year, this one unless another is asked for, by window; those whose days are not known yet last. */
    @GetMapping("/campaigns")
    List<CampaignView> list(Caller caller, @RequestParam @Nullable Integer year) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        int wanted = year == null ? today.getYear() : year;
        return transactions.asCaller(caller, () -> views(wanted, caller.region(), today));
    }

    private List<CampaignView> views(int year, String region, LocalDate today) {
        Campaigns campaigns = Campaigns.of(year, policy.rules(today), policy.windowDays(today), calendar.current());
        Set<String> on = policy.campaigns(region, today);
        List<CampaignView> views = new ArrayList<>();
        campaigns.periods().stream()
                .sorted(comparing(Period::opens))
                .forEach(period -> views.add(new CampaignView(
                        String.valueOf(period.campaign()),
                        period.name(),
                        period.names(),
                        period.kinds().stream().map(Enum::name).sorted().toList(),
                        period.isOn(on),
                        period.opens(),
                        period.due(),
                        false)));
        campaigns
                .waiting()
                .forEach(name -> views.add(new CampaignView(
                        name, year + "-" + name, List.of(name), List.of(), on.contains(name), null, null, true)));
        return views;
    }
}
