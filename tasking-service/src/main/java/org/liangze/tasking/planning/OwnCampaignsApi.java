package org.liangze.tasking.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.CampaignRule;
import org.liangze.tasking.planning.model.CampaignScript;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns that offices write: draft, dry run, release, cancel. Read by offices, leaders, inspectors and administrators. */
@RestController
class OwnCampaignsApi {
    private final RunningCampaigns running;
    private final OwnCampaigns campaigns;
    private final PlanPreview preview;
    private final Commands commands;
    private final Transactions transactions;
    private final Clock clock;

    OwnCampaignsApi(
            RunningCampaigns running,
            OwnCampaigns campaigns,
            PlanPreview preview,
            Commands commands,
            Transactions transactions,
            Clock clock) {
        this.running = running;
        this.campaigns = campaigns;
        this.preview = preview;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A campaign to be written.
     *
     * @param region null for the caller's own
     * @param tiers null or empty for all; so for kinds
     * @param visits null for one
     * @param rule such as {@code {"feast":"国庆"}} or {@code {"date":"06-07","workingDaysBefore":10}}, when no days are given
     */
    record Draft(
            String name,
            @Nullable Integer year,
            @Nullable String region,
            @Nullable Set<Tier> tiers,
            @Nullable Set<BusinessKind> kinds,
            @Nullable Integer visits,
            @Nullable Rule rule,
            @Nullable LocalDate opens,
            @Nullable LocalDate due) {
        CampaignScript script(Caller caller, LocalDate today) {
            return new CampaignScript(
                    name.strip(),
                    year == null ? (opens == null ? today.getYear() : opens.getYear()) : year,
                    region == null ? caller.region() : region,
                    tiers == null ? Set.of() : tiers,
                    kinds == null ? Set.of() : kinds,
                    visits == null ? 1 : visits,
                    rule == null ? null : rule.named(name.strip()),
                    opens,
                    due);
        }
    }

    /** Where a window comes from; as in the policy {@code campaigns.rules}. */
    record Rule(
            @Nullable String feast,
            @Nullable String date,
            @Nullable Integer workingDaysBefore,
            @Nullable Integer daysBefore,
            @Nullable String to) {
        CampaignRule named(String name) {
            return new CampaignRule(name, true, feast, date, workingDaysBefore, daysBefore, to, null);
        }
    }

    record Why(@Nullable String reason) {}

    record View(
            UUID id,
            String name,
            int year,
            String region,
            List<String> tiers,
            List<String> kinds,
            int visits,
            @Nullable CampaignRule rule,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            String state,
            Instant writtenAt,
            @Nullable Instant releasedAt,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {
        static View of(OwnCampaigns.Own own) {
            CampaignScript script = own.script();
            return new View(
                    own.id(),
                    script.name(),
                    script.year(),
                    script.region(),
                    script.tiers().stream().map(Enum::name).sorted().toList(),
                    script.kinds().stream().map(Enum::name).sorted().toList(),
                    script.visits(),
                    script.rule(),
                    script.opens(),
                    script.due(),
                    own.state().name(),
                    own.writtenAt(),
                    own.releasedAt(),
                    own.cancelledAt(),
                    own.cancelReason());
        }
    }

    @PostMapping("/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    View write(Caller caller, IdempotencyKey key, @RequestBody Draft draft) {
        return commands.run(
                caller, key, draft, View.class, () -> View.of(running.write(caller, script(caller, draft))));
    }

    /** 409 {@code over-burdened} when somebody would have more visits than the cap and no reason is given. */
    @PostMapping("/campaigns/{id}/release")
    View release(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody @Nullable Why why) {
        String reason = why == null ? null : why.reason();
        return commands.run(
                caller, key, List.of("release", id), View.class, () -> View.of(running.release(caller, id, reason)));
    }

    /** Open tasks are cancelled, done ones stay. */
    @PostMapping("/campaigns/{id}/cancel")
    View cancel(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Why why) {
        return commands.run(
                caller,
                key,
                List.of("cancel", id),
                View.class,
                () -> View.of(running.cancel(caller, id, why.reason())));
    }

    /** Those of the caller's place and below, of a year, this one unless another is asked for; the latest first. */
    @GetMapping("/campaigns/own")
    Page<View> list(
            Caller caller,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        mayRead(caller);
        int size = Page.limit(limit);
        List<String> after = Cursor.parts(cursor, 1);
        return Page.of(
                transactions.asCaller(
                        caller,
                        () -> campaigns
                                .list(
                                        year == null ? today().getYear() : year,
                                        after == null ? null : UUID.fromString(after.getFirst()),
                                        size + 1)
                                .stream()
                                .map(View::of)
                                .toList()),
                size,
                view -> Cursor.of(view.id()));
    }

    @GetMapping("/campaigns/{id}")
    View one(Caller caller, @PathVariable UUID id) {
        mayRead(caller);
        return transactions.asCaller(caller, () -> View.of(running.need(id)));
    }

    /** How many tasks where, what is covered already, who would be overloaded, and what changes against last time. */
    @GetMapping("/campaigns/{id}/preview")
    PlanPreview.Preview preview(Caller caller, @PathVariable UUID id) {
        mayRead(caller);
        return transactions.asCaller(caller, () -> preview.of(running.scope(running.need(id)), today()));
    }

    /** The same by cadre, ordered by unit and name. */
    @GetMapping("/campaigns/{id}/preview/cadres")
    Page<PlanPreview.Share> cadres(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        mayRead(caller);
        int size = Page.limit(limit);
        return Page.of(
                transactions.asCaller(
                        caller,
                        () -> preview.cadres(
                                running.scope(running.need(id)), Cursor.parts(cursor, 3), today(), size + 1)),
                size,
                share -> Cursor.of(share.unit(), share.name(), share.cadreId()));
    }

    /** The businesses that are new, gone, or of another cadre against the last campaign of that name here. */
    @GetMapping("/campaigns/{id}/preview/changes")
    Page<PlanChanges.Line> changes(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam PlanChanges.@Nullable Change change,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        mayRead(caller);
        int size = Page.limit(limit);
        return Page.of(
                transactions.asCaller(
                        caller,
                        () -> preview.changes(
                                running.scope(running.need(id)), change, PlanChanges.after(cursor), today(), size + 1)),
                size,
                line -> Cursor.of(line.businessId()));
    }

    private CampaignScript script(Caller caller, Draft draft) {
        try {
            return draft.script(caller, today());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("campaign-draft", "节点计划填写有误：" + e.getMessage());
        }
    }

    private LocalDate today() {
        return CalendarInUse.dayOf(clock.instant());
    }

    static void mayRead(Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }
}
