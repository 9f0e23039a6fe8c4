package org.liangze.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Change;
import org.liangze.registry.Registration;
import org.liangze.registry.Scope;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering people and naming their deputies over HTTP. */
@RestController
class PersonController {
    /** Who stands in, and from when to when; nobody when the id is left out. */
    record DeputyRequest(
            @Nullable UUID deputyId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Deputies.StandIn standIn() {
            return deputyId == null ? new Deputies.StandIn(null, null, null) : new Deputies.StandIn(deputyId, from, to);
        }
    }

    private final Commands commands;
    private final RegisteringPeople registering;
    private final PersonChecks checks;
    private final NamingDeputies naming;
    private final Acts acts;
    private final Audit audit;

    PersonController(
            Commands commands,
            RegisteringPeople registering,
            PersonChecks checks,
            NamingDeputies naming,
            Acts acts,
            Audit audit) {
        this.commands = commands;
        this.registering = registering;
        this.checks = checks;
        this.naming = naming;
        this.acts = acts;
        this.audit = audit;
    }

    /** Registers a person, or changes one of the same code. */
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    Registration register(Caller caller, IdempotencyKey key, @RequestBody PersonRequest request) {
        PersonDraft draft = request.draft();
        Scope.requireOffice(caller, draft.region());
        Change<PersonEntry> change = registering.plan(List.of(draft)).getFirst();
        List<String> warnings =
                checks.check(caller, List.of(draft), List.of(change)).getFirst().warningsUnlessRefused();
        return commands.run(caller, key, request, Registration.class, () -> {
            Act act = acts.by(caller);
            registering.apply(act, List.of(change));
            PersonEntry before = change.before();
            audit.record(
                    caller,
                    "register-person",
                    draft.code(),
                    before == null ? null : before.withoutContact(),
                    change.after().withoutContact());
            return new Registration(draft.id(), change.outcome(), warnings);
        });
    }

    /** Names who stands in for a person. */
    @PostMapping("/people/{id}/deputy")
    Deputies.StandIn nameDeputy(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody DeputyRequest request) {
        return commands.run(
                caller,
                key,
                List.of("deputy", id, request),
                Deputies.StandIn.class,
                () -> naming.name(caller, id, request.standIn()));
    }
}
