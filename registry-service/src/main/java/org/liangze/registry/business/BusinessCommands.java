package org.liangze.registry.business;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OperatingState;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Change;
import org.liangze.registry.Registration;
import org.liangze.registry.Scope;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Registered;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering and changing businesses over HTTP. */
@RestController
class BusinessCommands {
    /** A state that somebody saw, and how: at a visit, at an inspection, by telephone. */
    record StateRequest(@Nullable String state, @Nullable String how) {}

    private final Commands commands;
    private final RegisteringBusinesses registering;
    private final BusinessChecks checks;
    private final ChangingOperatingState changingState;
    private final Acts acts;
    private final Audit audit;

    BusinessCommands(
            Commands commands,
            RegisteringBusinesses registering,
            BusinessChecks checks,
            ChangingOperatingState changingState,
            Acts acts,
            Audit audit) {
        this.commands = commands;
        this.registering = registering;
        this.checks = checks;
        this.changingState = changingState;
        this.acts = acts;
        this.audit = audit;
    }

    /** Registers a business, or changes the one of the same credit code and site. */
    @PostMapping("/businesses")
    @ResponseStatus(HttpStatus.CREATED)
    Registration register(Caller caller, IdempotencyKey key, @RequestBody BusinessRequest request) {
        BusinessDraft draft = request.draft();
        Scope.requireOffice(caller, draft.region());
        Act act = acts.by(caller);
        Change<Registered> change = registering.plan(List.of(draft), act.day()).getFirst();
        List<String> warnings = checks.check(caller, List.of(draft), List.of(change), Map.of(), act.day())
                .getFirst()
                .warningsUnlessRefused();
        return commands.run(caller, key, request, Registration.class, () -> {
            registering.apply(act, change);
            Registered before = change.before();
            audit.record(
                    caller,
                    "register-business",
                    draft.id().toString(),
                    before == null ? null : before.business(),
                    change.after().business());
            return new Registration(draft.id(), change.outcome(), warnings);
        });
    }

    @PostMapping("/businesses/{id}/state")
    ChangingOperatingState.Changed changeState(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody StateRequest request) {
        if (request.state() == null) {
            throw Refusal.invalid("field-missing", "请选择经营状态");
        }
        OperatingState state = BusinessReads.state(request.state());
        String how = request.how() == null ? "" : request.how().strip();
        return commands.run(
                caller,
                key,
                List.of("state", id, request),
                ChangingOperatingState.Changed.class,
                () -> changingState.change(caller, id, state, how));
    }
}
