package org.liangze.notify.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Person;
import org.liangze.notify.template.Addressee;

/** Whom a recipient turned out to be. */
sealed interface Found {

    /** Somebody in post; {@code insteadOf} is the one it was meant for, if that one has left. */
    record Somebody(Person person, @Nullable Person insteadOf) implements Found {
        Addressee addressee() {
            return new Addressee(
                    person.id(), person.name(), person.role(), insteadOf == null ? null : insteadOf.name());
        }
    }

    /** Left, and nobody stands in. */
    record Gone(Person person) implements Found {}

    /** No person and no business account under that id. */
    record Unknown(UUID id) implements Found {}

    /** Somebody ought to be told, and the register names nobody. */
    record Missing(String what) implements Found {}

    /** There is no such person to tell, and that is all right: a cadre without a liaison. */
    record Nobody() implements Found {}
}
