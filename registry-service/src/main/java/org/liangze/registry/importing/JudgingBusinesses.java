package org.liangze.registry.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Change;
import org.liangze.registry.Checked;
import org.liangze.registry.business.BusinessChecks;
import org.liangze.registry.business.RegisteringBusinesses;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what businesses in a file would do to the register. */
@Component
class JudgingBusinesses {
    /**
     * A business as a row describes it.
     *
     * @param was the key in the file, when a person said that it is a business registered under another
     */
    record Candidate(At at, BusinessDraft draft, @Nullable UUID was) {}

    private final RegisteringBusinesses registering;
    private final BusinessChecks checks;
    private final PeopleRegister register;
    private final StagedKeys keys;
    private final Transactions transactions;
    private final JsonMapper json;

    JudgingBusinesses(
            RegisteringBusinesses registering,
            BusinessChecks checks,
            PeopleRegister register,
            StagedKeys keys,
            Transactions transactions,
            JsonMapper json) {
        this.registering = registering;
        this.checks = checks;
        this.register = register;
        this.keys = keys;
        this.transactions = transactions;
        this.json = json;
    }

    List<Judged> judge(Caller caller, UUID job, List<Candidate> candidates, LocalDate today) {
        List<BusinessDraft> drafts = candidates.stream().map(Candidate::draft).toList();
        List<Change<Registered>> changes = registering.plan(drafts, today);
        Map<UUID, PersonEntry> arriving = arriving(caller, job, drafts);
        List<Checked> checked = checks.check(caller, drafts, changes, arriving, today);
        Map<UUID, String> names = names(changes, arriving);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            judged.add(judged(candidates.get(i), changes.get(i), checked.get(i), names));
        }
        return judged;
    }

    private Judged judged(Candidate candidate, Change<Registered> change, Checked checked, Map<UUID, String> names) {
        BusinessDraft draft = candidate.draft();
        Outcome outcome =
                checked.problems().isEmpty() ? Outcome.valueOf(change.outcome().name()) : Outcome.REFUSED;
        return new Judged(
                candidate.at(),
                draft.id(),
                outcome,
                json.writeValueAsString(draft),
                draft.name(),
                draft.region(),
                change.after().business().address(),
                change.after().cadreId(),
                candidate.was(),
                new Details(checked.problems(), checked.warnings(), FieldChanges.ofBusiness(change, names)));
    }

    private Map<UUID, PersonEntry> arriving(Caller caller, UUID job, List<BusinessDraft> drafts) {
        Set<UUID> cadres = new HashSet<>();
        drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.cadreCode()))
                .map(PersonDraft::id)
                .forEach(cadres::add);
        return keys.arriving(caller, job, cadres);
    }

    private Map<UUID, String> names(List<Change<Registered>> changes, Map<UUID, PersonEntry> arriving) {
        Set<UUID> named = new HashSet<>();
        changes.stream()
                .filter(change -> change.before() != null && change.changes())
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(business -> Stream.ofNullable(business.cadreId()))
                .forEach(named::add);
        Map<UUID, PersonEntry> people = new HashMap<>();
        if (!named.isEmpty()) {
            people.putAll(transactions.asSystem(() -> register.find(named)));
        }
        people.putAll(arriving);
        Map<UUID, String> names = new HashMap<>();
        people.forEach((id, person) -> names.put(id, "%s（%s）".formatted(person.name(), person.code())));
        return names;
    }
}
