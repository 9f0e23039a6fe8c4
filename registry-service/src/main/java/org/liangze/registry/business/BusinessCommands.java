package org.liangze.registry.business;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Change;
import org.liangze.registry.Registration;
import org.liangze.registry.Scope;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.business.model.StateSeen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering and changing businesses over HTTP. */
@RestController
class BusinessCommands {
    /** A tier set by hand, and why. */
    record TierRequest(@Nullable Tier tier, @Nullable String reason) {}

    private final Commands commands;
    private final RegisteringBusinesses registering;
    private final BusinessChecks checks;
    private final ChangingOperatingState changingState;
    private final ChangingTiers changingTiers;
    private final KeepingLicences keepingLicences;
    private final Acts acts;
    private final Audit audit;
    private final Clock clock;

    BusinessCommands(
            Commands commands,
            RegisteringBusinesses registering,
            BusinessChecks checks,
            ChangingOperatingState changingState,
            ChangingTiers changingTiers,
            KeepingLicences keepingLicences,
            Acts acts,
            Audit audit,
            Clock clock) {
        this.commands = commands;
        this.registering = registering;
        this.checks = checks;
        this.changingState = changingState;
        this.changingTiers = changingTiers;
        this.keepingLicences = keepingLicences;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
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
        StateSeen seen = request.seen(caller, clock.instant());
        return commands.run(
                caller,
                key,
                List.of("state", id, request),
                ChangingOperatingState.Changed.class,
                () -> changingState.change(caller, id, seen));
    }

    /** Sets the tier by hand with a reason; null: as the rules say. */
    @PostMapping("/businesses/{id}/tier")
    ChangingTiers.Tiered changeTier(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody TierRequest request) {
        return commands.run(
                caller,
                key,
                List.of("tier", id, request),
                ChangingTiers.Tiered.class,
                () -> changingTiers.change(caller, id, request.tier(), request.reason()));
    }

    /** Adds a licence, or renews or cancels the one of the same kind and number. */
    @PostMapping("/businesses/{id}/licences")
    KeepingLicences.Kept keepLicence(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody BusinessRequest.LicenceRequest request) {
        Licence licence = request.licence();
        boolean cancelled = request.cancelled(acts.by(caller).day());
        return commands.run(
                caller,
                key,
                List.of("licence", id, request),
                KeepingLicences.Kept.class,
                () -> keepingLicences.keep(caller, id, licence, cancelled));
    }
}
