package org.liangze.tasking.oversight;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.springframework.stereotype.Component;

/** Who is checked, and whose its findings can be. */
@Component
class Subjects {
    private final People people;
    private final Businesses businesses;

    Subjects(People people, Businesses businesses) {
        this.people = people;
        this.businesses = businesses;
    }

    Optional<Subject> find(OversightParty party, UUID id) {
        return party == OversightParty.BUSINESS
                ? businesses.find(id).map(this::business)
                : people.find(id)
                        .map(person -> new Subject(
                                party,
                                id,
                                person.name(),
                                person.region(),
                                null,
                                id,
                                person.region(),
                                person.headId(),
                                regionOf(person.headId())));
    }

    private Subject business(Business business) {
        Optional<Person> cadre = Optional.ofNullable(business.coveringCadre()).flatMap(people::find);
        UUID head = cadre.map(Person::headId).orElse(null);
        return new Subject(
                OversightParty.BUSINESS,
                business.businessId(),
                business.name(),
                business.region(),
                business.tier(),
                cadre.map(Person::id).orElse(null),
                cadre.map(Person::region).orElse(null),
                head,
                regionOf(head));
    }

    private @Nullable String regionOf(@Nullable UUID person) {
        return person == null ? null : people.find(person).map(Person::region).orElse(null);
    }
}
