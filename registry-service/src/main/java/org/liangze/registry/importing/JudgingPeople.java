package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Change;
import org.liangze.registry.Checked;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.PersonChecks;
import org.liangze.registry.person.RegisteringPeople;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what people in a file would do to the register. */
@Component
class JudgingPeople {
    /** A person as a row describes them. */
    record Candidate(At at, PersonDraft draft) {}

    private final RegisteringPeople registering;
    private final PersonChecks checks;
    private final PeopleRegister register;
    private final StagedKeys keys;
    private final Transactions transactions;
    private final JsonMapper json;

    JudgingPeople(
            RegisteringPeople registering,
            PersonChecks checks,
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

    List<Judged> judge(Caller caller, UUID job, List<Candidate> candidates) {
        List<PersonDraft> drafts = candidates.stream().map(Candidate::draft).toList();
        List<Change<PersonEntry>> changes = registering.plan(drafts);
        List<Checked> checked = checks.check(caller, drafts, changes, arriving(caller, job, drafts));
        Map<UUID, String> names = names(changes);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            judged.add(judged(candidates.get(i), changes.get(i), checked.get(i), names));
        }
        return judged;
    }

    private Judged judged(Candidate candidate, Change<PersonEntry> change, Checked checked, Map<UUID, String> names) {
        PersonDraft draft = candidate.draft();
        Outcome outcome =
                checked.problems().isEmpty() ? Outcome.valueOf(change.outcome().name()) : Outcome.REFUSED;
        return new Judged(
                candidate.at(),
                draft.id(),
                outcome,
                json.writeValueAsString(draft),
                draft.name(),
                draft.region(),
                null,
                null,
                null,
                new Details(checked.problems(), checked.warnings(), FieldChanges.ofPerson(change, names)));
    }

    /** Colleagues whom the same file brings, in whatever row. */
    private Set<UUID> arriving(Caller caller, UUID job, List<PersonDraft> drafts) {
        Set<UUID> named = new HashSet<>();
        drafts.forEach(draft -> Stream.of(draft.liaisonCode(), draft.headCode(), draft.deputyCode())
                .flatMap(Stream::ofNullable)
                .map(PersonDraft::id)
                .forEach(named::add));
        return keys.people(caller, job, named);
    }

    private Map<UUID, String> names(List<Change<PersonEntry>> changes) {
        Set<UUID> named = new HashSet<>();
        changes.stream()
                .filter(change -> change.before() != null && change.changes())
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .forEach(person -> Stream.of(person.liaisonId(), person.headId(), person.deputyId())
                        .flatMap(Stream::ofNullable)
                        .forEach(named::add));
        Map<UUID, String> names = new HashMap<>();
        if (!named.isEmpty()) {
            transactions
                    .asSystem(() -> register.find(named))
                    .forEach((id, person) -> names.put(id, "%s（%s）".formatted(person.name(), person.code())));
        }
        return names;
    }
}
