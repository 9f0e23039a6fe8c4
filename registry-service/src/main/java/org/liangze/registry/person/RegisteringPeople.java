package org.liangze.registry.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.registry.Act;
import org.liangze.registry.Change;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** Registers people, one or thousands in the same few statements. */
@Component
public class RegisteringPeople {
    private final Transactions transactions;
    private final PeopleRegister people;
    private final Contacts contacts;
    private final Regulators regulators;
    private final PersonFacts facts;

    RegisteringPeople(
            Transactions transactions,
            PeopleRegister people,
            Contacts contacts,
            Regulators regulators,
            PersonFacts facts) {
        this.transactions = transactions;
        this.people = people;
        this.contacts = contacts;
        this.regulators = regulators;
        this.facts = facts;
    }

    /** What the drafts would do. Looks beyond the caller's scope, so that a code in use elsewhere is seen and refused. */
    public List<Change<PersonEntry>> plan(List<PersonDraft> drafts) {
        return transactions.asSystem(() -> planWithin(drafts));
    }

    /** The same inside an open transaction, as far as that sees. */
    public List<Change<PersonEntry>> planWithin(List<PersonDraft> drafts) {
        Map<UUID, PersonEntry> known =
                people.find(drafts.stream().map(PersonDraft::id).toList());
        return drafts.stream()
                .map(draft -> PersonEntry.change(known.get(draft.id()), draft))
                .toList();
    }

    /** Saves and tells what changes; inside the caller's transaction. */
    public void apply(Act act, List<Change<PersonEntry>> changes) {
        settle(act, applyPart(act, changes));
    }

    /**
     * Saves and tells a part of what changes; {@link #settle} follows once, when all parts are in.
     *
     * @return places whose regulators came or went
     */
    public Set<String> applyPart(Act act, List<Change<PersonEntry>> changes) {
        List<Change<PersonEntry>> real =
                changes.stream().filter(Change::changes).toList();
        if (real.isEmpty()) {
            return Set.of();
        }
        List<PersonEntry> after = real.stream().map(Change::after).toList();
        people.save(act, after);
        contacts.save(
                act,
                after.stream()
                        .map(p -> Contacts.Row.of(p.id(), p.region(), p.contact()))
                        .toList());
        facts.changed(act, after.stream().map(PersonEntry::id).toList());
        return placesOfRegulators(real);
    }

    /** Looks again at which regulators the businesses of places belong to. */
    public void settle(Act act, Set<String> places) {
        regulators.reconsider(act, places);
    }

    private static Set<String> placesOfRegulators(List<Change<PersonEntry>> changes) {
        return changes.stream()
                .flatMap(change -> Stream.concat(Stream.ofNullable(change.before()), Stream.of(change.after())))
                .filter(person -> person.role() == Role.REGULATOR)
                .map(PersonEntry::region)
                .collect(Collectors.toSet());
    }
}
