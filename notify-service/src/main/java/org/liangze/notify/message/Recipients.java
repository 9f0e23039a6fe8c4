package org.liangze.notify.message;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.notify.template.Recipient;
import org.springframework.stereotype.Component;

/** Finds who is meant. A digest of somebody who has left goes to nobody; anything else to the deputy, else the liaison. */
@Component
class Recipients {
    private final People people;

    Recipients(People people) {
        this.people = people;
    }

    Found find(Recipient recipient, boolean digest) {
        return switch (recipient) {
            case Recipient.Party(UUID id) -> party(id, digest);
            case Recipient.LiaisonOf(UUID cadreId) -> liaisonOf(cadreId);
            case Recipient.Missing(String what) -> new Found.Missing(what);
        };
    }

    private Found party(UUID id, boolean digest) {
        Person person = people.find(id).orElse(null);
        if (person == null) {
            return new Found.Unknown(id);
        }
        if (person.inPost()) {
            return new Found.Somebody(person, null);
        }
        if (digest) {
            return new Found.Gone(person);
        }
        return inPost(person.deputyId())
                .or(() -> inPost(person.liaisonId()))
                .<Found>map(other -> new Found.Somebody(other, person))
                .orElseGet(() -> new Found.Gone(person));
    }

    private Found liaisonOf(UUID cadreId) {
        return people.find(cadreId)
                .flatMap(cadre -> inPost(cadre.liaisonId()))
                .<Found>map(liaison -> new Found.Somebody(liaison, null))
                .orElseGet(Found.Nobody::new);
    }

    private Optional<Person> inPost(@Nullable UUID id) {
        return id == null ? Optional.empty() : people.find(id).filter(Person::inPost);
    }
}
