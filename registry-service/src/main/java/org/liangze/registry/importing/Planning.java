package org.liangze.registry.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.business.BusinessChecks;
import org.liangze.registry.business.RegisteringBusinesses;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.importing.model.ParsedRow;
import org.liangze.registry.person.PersonChecks;
import org.liangze.registry.person.RegisteringPeople;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** Says what rows would do to the register; the same for a preview and for its confirmation. */
@Component
class Planning {
    /** The people of a file, and the businesses that may already refer to them. */
    record Plan(Batch<PersonDraft, PersonEntry> people, Batch<BusinessDraft, Registered> businesses) {}

    private final RegisteringPeople registeringPeople;
    private final PersonChecks personChecks;
    private final RegisteringBusinesses registeringBusinesses;
    private final BusinessChecks businessChecks;

    Planning(
            RegisteringPeople registeringPeople,
            PersonChecks personChecks,
            RegisteringBusinesses registeringBusinesses,
            BusinessChecks businessChecks) {
        this.registeringPeople = registeringPeople;
        this.personChecks = personChecks;
        this.registeringBusinesses = registeringBusinesses;
        this.businessChecks = businessChecks;
    }

    Plan plan(
            Caller caller,
            List<ParsedRow<PersonDraft>> people,
            List<ParsedRow<BusinessDraft>> businesses,
            LocalDate today) {
        Batch<PersonDraft, PersonEntry> first = Batch.of(
                people,
                PersonDraft::id,
                (one, other) -> one.equals(other) ? one : null,
                registeringPeople::plan,
                (drafts, changes) -> personChecks.check(caller, drafts, changes));
        Map<UUID, PersonEntry> arriving = new HashMap<>();
        first.changes().forEach(change -> arriving.put(change.after().id(), change.after()));
        Batch<BusinessDraft, Registered> second = Batch.of(
                businesses,
                BusinessDraft::id,
                Planning::joined,
                drafts -> registeringBusinesses.plan(drafts, today),
                (drafts, changes) -> businessChecks.check(caller, drafts, changes, arriving, today));
        return new Plan(first, second);
    }

    /** A second row of a business may bring another licence, and nothing else that differs. */
    private static @Nullable BusinessDraft joined(BusinessDraft first, BusinessDraft other) {
        BusinessDraft all = first;
        for (var licence : other.licences()) {
            all = all.withLicence(licence);
        }
        return first.withoutLicences().equals(other.withoutLicences()) ? all : null;
    }
}
