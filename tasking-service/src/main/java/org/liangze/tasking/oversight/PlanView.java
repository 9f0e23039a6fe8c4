package org.liangze.tasking.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Person;
import org.liangze.tasking.oversight.model.PlanState;

/**
 * A plan as shown.
 *
 * @param members of the group; empty in lists
 * @param samplings from whom it draws, and the fingerprint of the draw; empty in lists
 */
record PlanView(
        UUID planId,
        String region,
        String title,
        boolean recheck,
        LocalDate opens,
        LocalDate due,
        PlanState state,
        String stateName,
        int targets,
        int checked,
        Instant writtenAt,
        @Nullable Instant drawnAt,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable String summary,
        List<MemberView> members,
        List<SamplingView> samplings) {

    record MemberView(UUID personId, String name, String roleName, String unit) {
        static MemberView of(Person person) {
            return new MemberView(person.id(), person.name(), person.role().chinese(), person.unit());
        }
    }

    /**
     * From whom it draws.
     *
     * @param share in percent; or {@code size}
     * @param populationHash SHA-256 of the population's lines; null before the draw, as seed and population
     */
    record SamplingView(
            String party,
            String partyName,
            String place,
            List<String> levels,
            List<String> tiers,
            List<String> kinds,
            @Nullable Integer size,
            @Nullable Integer share,
            @Nullable String seed,
            @Nullable Integer population,
            @Nullable String populationHash) {
        static SamplingView of(Samplings.Stored stored) {
            Sampling sampling = stored.sampling();
            return new SamplingView(
                    sampling.party().name(),
                    sampling.party().chinese(),
                    sampling.place(),
                    sampling.levels().stream().sorted().map(Enum::name).toList(),
                    sampling.tiers().stream().sorted().map(Enum::name).toList(),
                    sampling.kinds().stream().sorted().map(Enum::name).toList(),
                    sampling.size().number(),
                    sampling.size().percent(),
                    stored.seed(),
                    stored.population(),
                    stored.populationHash());
        }
    }

    static PlanView of(OversightPlan plan) {
        return of(plan, List.of(), List.of());
    }

    static PlanView of(OversightPlan plan, List<Person> members, List<Samplings.Stored> samplings) {
        return new PlanView(
                plan.planId(),
                plan.region(),
                plan.title(),
                plan.recheck(),
                plan.opens(),
                plan.due(),
                plan.state(),
                plan.state().chinese(),
                plan.targets(),
                plan.checked(),
                plan.writtenAt(),
                plan.drawnAt(),
                plan.startedAt(),
                plan.closedAt(),
                plan.summary(),
                members.stream().map(MemberView::of).toList(),
                samplings.stream().map(SamplingView::of).toList());
    }
}
