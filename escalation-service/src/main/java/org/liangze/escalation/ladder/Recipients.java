package org.liangze.escalation.ladder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.escalation.business.Business;
import org.liangze.escalation.ladder.model.Target;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;

/**
 * Who a target is, for one case (domain.md §7). Remembers what it looked up, so one is made per batch. In a visit's ladder the
 * offices go by the cadre's level, in the others by the business's place. While there is no cadre, the office acts for it.
 */
final class Recipients {
    private final People people;
    private final Map<UUID, Business> businesses;
    private final Map<Object, Optional<Person>> known = new HashMap<>();

    Recipients(People people, Map<UUID, Business> businesses) {
        this.people = people;
        this.businesses = businesses;
    }

    Optional<UUID> of(CaseRow row, Target target) {
        return target == Target.BUSINESS
                ? Optional.of(row.businessId())
                : person(row, target).map(Person::id);
    }

    /** The cadre a case concerns: who covers the business now, or covered it last in a gap. */
    @Nullable
    UUID cadreOf(CaseRow row) {
        Business business = businesses.get(row.businessId());
        if (row.ladder() == Ladder.GAP || business == null || business.cadreId() == null) {
            return row.cadreId();
        }
        return business.cadreId();
    }

    String nameOf(CaseRow row) {
        if (row.ladder() == Ladder.OVERSIGHT) {
            return once(row.businessId(), () -> people.find(row.businessId()))
                    .map(Person::name)
                    .orElse("");
        }
        Business business = businesses.get(row.businessId());
        return business == null ? "" : business.name();
    }

    private Optional<Person> person(CaseRow row, Target target) {
        return switch (target) {
            case BUSINESS -> Optional.empty();
            case CADRE -> cadreInPost(row).or(() -> office(row));
            case LIAISON -> cadre(row).flatMap(cadre -> inPost(cadre.liaisonId()));
            case UNIT_HEAD -> cadre(row).flatMap(cadre -> inPost(cadre.headId()));
            case OFFICE -> office(row);
            case OFFICE_ABOVE -> officeAbove(row);
            case REGULATOR -> regulator(row);
            case REGULATOR_HEAD -> headOf(row);
            case LEADER ->
                once("leader" + row.region(), () -> people.leaderFor(row.region()))
                        .or(() -> office(row));
        };
    }

    /** The unit of a person; empty for a business. */
    Optional<String> unitOf(@Nullable UUID person) {
        return person == null
                ? Optional.empty()
                : once(person, () -> people.find(person)).map(Person::unit).filter(unit -> !unit.isBlank());
    }

    /** Only a regulator that took the issue up has anything to verify. */
    private Optional<Person> regulator(CaseRow row) {
        Optional<Person> own = inPost(row.regulatorId());
        return row.ladder() == Ladder.VERIFICATION
                ? own
                : own.or(() -> once("regulator" + row.region(), () -> people.regulatorFor(row.region())));
    }

    /** The receiving body's own head; for the market regulator else that of the place. */
    private Optional<Person> headOf(CaseRow row) {
        Optional<Person> body = regulator(row);
        return body.flatMap(person -> inPost(person.headId()))
                .or(() -> body.isEmpty() || body.get().role() == Role.REGULATOR
                        ? once("head" + row.region(), () -> people.regulatorHeadFor(row.region()))
                        : Optional.empty());
    }

    private Optional<Person> cadre(CaseRow row) {
        UUID id = cadreOf(row);
        return id == null ? Optional.empty() : once(id, () -> people.find(id));
    }

    private Optional<Person> cadreInPost(CaseRow row) {
        Business business = businesses.get(row.businessId());
        UUID id = business == null ? row.cadreId() : business.cadreId();
        return inPost(id);
    }

    private Optional<Person> inPost(@Nullable UUID id) {
        return id == null ? Optional.empty() : once(id, () -> people.find(id)).filter(Person::inPost);
    }

    private Optional<Person> office(CaseRow row) {
        Level lowest = lowest(row);
        return once("office" + lowest + row.region(), () -> people.nearestOffice(row.region(), lowest));
    }

    private Optional<Person> officeAbove(CaseRow row) {
        Level below = row.ladder() == Ladder.VISIT
                ? lowest(row)
                : office(row).map(Person::level).orElse(Level.VILLAGE);
        return once("above" + below + row.region(), () -> people.officeAbove(row.region(), below));
    }

    private Level lowest(CaseRow row) {
        return row.ladder() == Ladder.VISIT ? cadre(row).map(Person::level).orElse(Level.VILLAGE) : Level.VILLAGE;
    }

    private Optional<Person> once(Object key, Supplier<Optional<Person>> look) {
        return known.computeIfAbsent(key, _ -> look.get());
    }
}
