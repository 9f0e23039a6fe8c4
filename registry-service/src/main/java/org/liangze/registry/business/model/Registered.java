package org.liangze.registry.business.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OperatingState;
import org.liangze.registry.Change;
import org.liangze.registry.person.model.Contact;
import org.liangze.registry.person.model.PersonDraft;

/**
 * A business with what the register knows around it.
 *
 * @param cadreId who covers it; null for nobody
 */
public record Registered(
        Business business,
        Set<Licence> licences,
        Contact contact,
        @Nullable UUID cadreId) {

    /** What a draft makes of an entry. A deregistered business is covered by nobody. */
    public static Change<Registered> change(
            @Nullable Registered before, BusinessDraft draft, TierRules rules, LocalDate today) {
        Business business = Business.of(before == null ? null : before.business, draft, rules, today);
        Contact contact = (before == null ? Contact.NONE : before.contact).with(draft.email(), draft.phone());
        UUID cadre =
                draft.cadreCode() == null ? before == null ? null : before.cadreId : PersonDraft.id(draft.cadreCode());
        boolean gone = business.state() == OperatingState.DEREGISTERED;
        return new Change<>(before, new Registered(business, licences(before, draft), contact, gone ? null : cadre));
    }

    public UUID id() {
        return business.id();
    }

    private static Set<Licence> licences(@Nullable Registered before, BusinessDraft draft) {
        if (before == null) {
            return Set.copyOf(draft.licences());
        }
        Set<String> renewed = draft.licences().stream().map(Registered::key).collect(Collectors.toSet());
        return Stream.concat(
                        before.licences.stream().filter(licence -> !renewed.contains(key(licence))),
                        draft.licences().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(Licence licence) {
        return licence.kind() + "|" + licence.number();
    }
}
