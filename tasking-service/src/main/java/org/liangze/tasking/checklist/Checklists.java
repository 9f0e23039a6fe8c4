package org.liangze.tasking.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.checklist.model.Choice;
import org.liangze.tasking.checklist.model.Edition;
import org.liangze.tasking.checklist.model.LevelGroup;
import org.liangze.tasking.checklist.model.Line;
import org.liangze.tasking.checklist.model.Visited;
import org.liangze.tasking.register.Business;
import org.springframework.stereotype.Component;

/** The list for each business, and every version that a visit was ever made by. */
@Component
public class Checklists {
    private final Editions editions;
    private final Items items;
    private final Policies policies;

    Checklists(Editions editions, Items items, Policies policies) {
        this.editions = editions;
        this.items = items;
        this.policies = policies;
    }

    /** The id of a line's versions. */
    static UUID idOf(Line line) {
        BusinessKind kind = line.kind();
        if (line.region().isEmpty()) {
            return kind == null
                    ? Ids.named("checklist", line.level().name())
                    : Ids.named("checklist", line.level().name(), kind.name());
        }
        return Ids.named("checklist", line.level().name(), kind == null ? "" : kind.name(), line.region());
    }

    /** The general list for a tier, which counts where no other does. */
    public static UUID idFor(Tier tier) {
        return idOf(new Line(LevelGroup.of(tier), null, ""));
    }

    /** The list a business is visited by on a day (domain.md §5.21). */
    public Checklist current(Business business, LocalDate on) {
        return choice(business)
                .inForce(visited(business), on)
                .flatMap(edition -> find(edition.id(), edition.version()))
                .orElseThrow(() ->
                        new IllegalStateException("no checklist for business " + business.businessId() + " on " + on));
    }

    /**
     * The list a visit is handed in by. It must be the one in force for the business on the day of the visit, or one that was
     * in force when the phone may have loaded it: up to {@code checklist.grace-days} before the visit, or since.
     *
     * @param version null for the one in force on the day of the visit
     * @throws Refusal 409 {@code checklist-outdated} for a list that counted here too long ago, 400 {@code checklist-wrong} for one that
     *     is for something else
     */
    public Checklist handedIn(
            Business business, UUID id, @Nullable Integer version, LocalDate visitedOn, LocalDate today) {
        int grace = policies.get("checklist.grace-days", business.region(), visitedOn, Integer.class);
        LocalDate to = today.isBefore(visitedOn) ? visitedOn : today;
        Choice choice = choice(business);
        List<Edition> allowed = choice.inForce(visited(business), visitedOn.minusDays(grace), to);
        Optional<Edition> given = version == null
                ? choice.inForce(visited(business), visitedOn).filter(edition -> isOf(edition, id))
                : allowed.stream()
                        .filter(edition -> isOf(edition, id) && edition.version() == version)
                        .findFirst();
        return given.flatMap(edition -> find(edition.id(), edition.version()))
                .orElseThrow(() -> refused(business, id, grace, choice));
    }

    /** One version; empty when there is no such list. */
    public Optional<Checklist> find(UUID id, int version) {
        return items.of(id, version);
    }

    private Choice choice(Business business) {
        return new Choice(editions.at(LevelGroup.of(business.tier()), business.region()));
    }

    private Refusal refused(Business business, UUID id, int grace, Choice choice) {
        boolean once = choice.everInForce(visited(business)).stream().anyMatch(edition -> isOf(edition, id));
        Refusal refusal = once
                ? Refusal.conflict(
                        "checklist-outdated", "这份任务清单在督导当天不适用（停用已超过 %d 天，或尚未生效），请刷新后按现行清单填写".formatted(grace))
                : Refusal.invalid("checklist-wrong", "任务清单与该主体的包保等级或业态不符，请刷新后重填");
        return refusal.with("checklistId", id);
    }

    private static boolean isOf(Edition edition, UUID id) {
        return edition.id().equals(id);
    }

    private static Visited visited(Business business) {
        return new Visited(LevelGroup.of(business.tier()), business.kind(), business.region());
    }
}
