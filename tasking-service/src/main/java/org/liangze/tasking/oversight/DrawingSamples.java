package org.liangze.tasking.oversight;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.oversight.model.PlanState;
import org.liangze.tasking.oversight.model.Population;
import org.liangze.tasking.oversight.model.SampleSize;
import org.springframework.stereotype.Component;

/**
 * Draws whom a plan checks. The seed is made by the system at that moment and written down with the population, so that
 * nobody can try seeds and anybody can make the draw again. Tells nobody (四不两直).
 */
@Component
class DrawingSamples {
    private static final int SEED_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final OversightPlans plans;
    private final WritingPlans writing;
    private final Samplings samplings;
    private final Populations populations;
    private final Targets targets;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    DrawingSamples(
            OversightPlans plans,
            WritingPlans writing,
            Samplings samplings,
            Populations populations,
            Targets targets,
            Policies policies,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.writing = writing;
        this.samplings = samplings;
        this.populations = populations;
        this.targets = targets;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    OversightPlan draw(Caller caller, UUID id) {
        OversightPlan plan = writing.going(caller, id, PlanState.DRAWN, "抽取");
        int drawn = 0;
        for (Samplings.Stored stored : samplings.of(id)) {
            drawn += draw(plan, stored.sampling());
        }
        plans.drawn(id, drawn, clock.instant());
        audit.record(caller, "draw-oversight-sample", id.toString(), null, samplings.of(id));
        return plans.find(id).orElseThrow();
    }

    private int draw(OversightPlan plan, Sampling sampling) {
        Population everybody = populations.of(sampling);
        Map<UUID, UUID> rechecks = plan.recheck() ? populations.toLookBackAt(sampling, ripe(plan)) : Map.of();
        Population population = plan.recheck()
                ? Population.of(everybody.members().stream()
                        .filter(member -> rechecks.containsKey(member.id()))
                        .toList())
                : everybody;
        Draw draw = new Draw(sampling.party(), seed(), population, sampling.size());
        samplings.drawn(plan.planId(), draw);
        List<UUID> sample = draw.sample();
        targets.draw(plan, sampling.party(), sample, rechecks);
        return sample.size();
    }

    /** Adds somebody who was not drawn, marked as such, with the reason. */
    OversightPlan pick(
            Caller caller, UUID id, @Nullable OversightParty party, @Nullable UUID subject, @Nullable String reason) {
        OversightPlan plan = writing.mine(caller, id);
        if (plan.state() != PlanState.DRAWN && plan.state() != PlanState.RUNNING) {
            throw WritingPlans.notNow(plan, "增加督查对象");
        }
        OversightParty whom = PlanBody.need(party, "督查对象类别");
        UUID who = PlanBody.need(subject, "督查对象");
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "人工增加的督查对象须写明理由");
        }
        boolean there = populations.placeOf(whom, who).stream().anyMatch(place -> place.startsWith(plan.region()));
        if (!there) {
            throw Refusal.invalid("subject-unknown", "督查对象不在本辖区，或已离岗、不在产在营").with("subjectId", who);
        }
        Sampling one = new Sampling(whom, plan.region(), Set.of(), Set.of(), Set.of(), new SampleSize(null, 100));
        UUID recheck = populations.toLookBackAt(one, today()).get(who);
        if (!targets.pick(plan, whom, who, reason.strip(), plan.recheck() ? recheck : null)) {
            throw Refusal.conflict("target-exists", "该对象已在督查名单中").with("subjectId", who);
        }
        plans.progress(id, 1, 0);
        audit.record(caller, "add-oversight-target", id.toString(), null, Map.of("subject", who, "reason", reason));
        return plans.find(id).orElseThrow();
    }

    /** Makes the draws again from what was written down. */
    List<Verification> verify(OversightPlan plan) {
        List<Verification> all = new ArrayList<>();
        for (Samplings.Stored stored : samplings.of(plan.planId())) {
            OversightParty party = stored.sampling().party();
            samplings.draw(plan.planId(), party).ifPresent(draw -> all.add(verify(plan.planId(), stored, draw)));
        }
        return all;
    }

    private Verification verify(UUID plan, Samplings.Stored stored, Draw draw) {
        Set<UUID> there = new HashSet<>(targets.subjects(plan, draw.party(), "DRAWN"));
        boolean fingerprint = draw.population().hash().equals(stored.populationHash());
        return new Verification(
                draw.party(),
                draw.seed(),
                draw.population().size(),
                draw.population().hash(),
                there.size(),
                targets.subjects(plan, draw.party(), "BY_HAND").size(),
                fingerprint && there.equals(new HashSet<>(draw.sample())));
    }

    /** The last day of a first check that is to be looked back at by now. */
    private LocalDate ripe(OversightPlan plan) {
        return today().minusDays(policies.get("oversight.recheck-days", plan.region(), today(), Integer.class));
    }

    private LocalDate today() {
        return CalendarInUse.dayOf(clock.instant());
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * A draw made again.
     *
     * @param holds the population is the one written down then, and the draw falls on exactly the targets marked as drawn
     */
    record Verification(
            OversightParty party,
            String seed,
            int population,
            String populationHash,
            int drawn,
            int byHand,
            boolean holds) {}
}
