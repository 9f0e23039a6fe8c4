package org.liangze.tasking.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.TaskingSweep;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.planning.model.CampaignScript;
import org.liangze.tasking.planning.model.Period;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Offices of county level and above write campaigns, look at what they would ask of whom, release and cancel them. */
@Component
class RunningCampaigns {
    private final OwnCampaigns campaigns;
    private final Periods periods;
    private final PlanPreview preview;
    private final PlanningPolicy policy;
    private final CalendarInUse calendar;
    private final Audit audit;
    private final ObjectProvider<Sweeps> sweeps;
    private final Clock clock;

    RunningCampaigns(
            OwnCampaigns campaigns,
            Periods periods,
            PlanPreview preview,
            PlanningPolicy policy,
            CalendarInUse calendar,
            Audit audit,
            ObjectProvider<Sweeps> sweeps,
            Clock clock) {
        this.campaigns = campaigns;
        this.periods = periods;
        this.preview = preview;
        this.policy = policy;
        this.calendar = calendar;
        this.audit = audit;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    OwnCampaigns.Own write(Caller caller, CampaignScript script) {
        mayRun(caller, script.region());
        UUID id = Ids.next(clock.instant());
        if (!campaigns.write(id, script, caller.personId(), clock.instant())) {
            throw Refusal.conflict("campaign-exists", "%d年本地已有名为“%s”的节点计划".formatted(script.year(), script.name()));
        }
        OwnCampaigns.Own written = need(id);
        audit.record(caller, "write-campaign", id.toString(), null, written);
        return written;
    }

    /** Its visits are planned from now on, as far as nothing else asks for them already; the planner does it in one transaction. */
    OwnCampaigns.Own release(Caller caller, UUID id, @Nullable String reason) {
        OwnCampaigns.Own draft = held(caller, id);
        if (draft.state() != OwnCampaigns.State.DRAFT) {
            throw Refusal.conflict("campaign-not-draft", "只有草稿状态的节点计划可以发布");
        }
        List<Period> parts = parts(draft.script());
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        if (parts.getLast().due().isBefore(today)) {
            throw Refusal.conflict("campaign-over", "节点计划的截止日期已过，不能发布");
        }
        long overloaded = preview.of(scope(draft), today).overloaded();
        if (overloaded > 0 && (reason == null || reason.isBlank())) {
            throw Refusal.conflict("over-burdened", "有 %d 家主体当月督导次数将超过上限；确需发布的，请写明理由".formatted(overloaded))
                    .with("businesses", overloaded);
        }
        parts.forEach(part -> periods.add(part, id, draft.script().region()));
        campaigns.released(id, parts.getFirst().opens(), parts.getLast().due(), clock.instant());
        OwnCampaigns.Own released = need(id);
        audit.record(caller, "release-campaign", id.toString(), draft, new Released(released, overloaded, reason));
        wake();
        return released;
    }

    OwnCampaigns.Own cancel(Caller caller, UUID id, @Nullable String reason) {
        OwnCampaigns.Own before = held(caller, id);
        if (before.state() == OwnCampaigns.State.CANCELLED) {
            throw Refusal.conflict("campaign-cancelled", "该节点计划已经取消");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "取消节点计划须写明原因");
        }
        campaigns.cancelled(id, reason, clock.instant());
        OwnCampaigns.Own cancelled = need(id);
        audit.record(caller, "cancel-campaign", id.toString(), before, cancelled);
        wake();
        return cancelled;
    }

    /** Compared with the last campaign of that name in the place. */
    PlanScope scope(OwnCampaigns.Own own) {
        return PlanScope.of(parts(own.script()), own.script(), campaigns.periodsBefore(own));
    }

    OwnCampaigns.Own need(UUID id) {
        return found(() -> campaigns.find(id).orElse(null));
    }

    private OwnCampaigns.Own held(Caller caller, UUID id) {
        OwnCampaigns.Own own = found(() -> campaigns.hold(id).orElse(null));
        mayRun(caller, own.script().region());
        return own;
    }

    private List<Period> parts(CampaignScript script) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        try {
            return script.parts(policy.windowDays(today), calendar.current());
        } catch (NotYetPublishedException e) {
            throw Refusal.conflict("not-yet-published", "%d年节假日安排尚未公布或尚未载入，起止日期不能推算".formatted(e.year()))
                    .with("year", e.year());
        }
    }

    private void wake() {
        sweeps.ifAvailable(all -> all.nudgeAfterCommit(TaskingSweep.PLANNING.name()));
    }

    private static OwnCampaigns.Own found(Supplier<OwnCampaigns.@Nullable Own> find) {
        OwnCampaigns.Own own = find.get();
        if (own == null) {
            throw Refusal.notFound("campaign", "没有这个节点计划");
        }
        return own;
    }

    private static void mayRun(Caller caller, String region) {
        caller.require(Role.OFFICE);
        boolean high = switch (caller.level()) {
            case PROVINCE, CITY, COUNTY -> true;
            case TOWNSHIP, VILLAGE -> false;
        };
        if (!high) {
            throw Refusal.notAllowed("level-too-low", "县级以上食品安全办才能制定节点计划");
        }
        if (!caller.covers(region)) {
            throw Refusal.notAllowed("out-of-scope", "只能为本辖区制定节点计划").with("region", region);
        }
    }

    record Released(
            OwnCampaigns.Own campaign,
            long overloaded,
            @Nullable String reason) {}
}
