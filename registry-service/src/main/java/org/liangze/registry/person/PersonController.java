package org.liangze.registry.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Change;
import org.liangze.registry.Registration;
import org.liangze.registry.Scope;
import org.liangze.registry.Words;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People over HTTP. */
@RestController
class PersonController {
    private final Transactions transactions;
    private final Commands commands;
    private final RegisteringPeople registering;
    private final PersonViews views;
    private final PersonChecks checks;
    private final Acts acts;
    private final Audit audit;

    PersonController(
            Transactions transactions,
            Commands commands,
            RegisteringPeople registering,
            PersonViews views,
            PersonChecks checks,
            Acts acts,
            Audit audit) {
        this.transactions = transactions;
        this.commands = commands;
        this.registering = registering;
        this.views = views;
        this.checks = checks;
        this.acts = acts;
        this.audit = audit;
    }

    @GetMapping("/people")
    Page<PersonView> list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String role,
            @RequestParam @Nullable Level level,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        String wanted = role == null ? null : Words.role(role).map(Role::name).orElse(role);
        int size = Page.limit(limit);
        PersonViews.Filter filter = new PersonViews.Filter(
                q.strip(),
                wanted,
                level == null ? null : level.name(),
                region.isEmpty() ? caller.region() : region,
                Cursor.parts(cursor, 3),
                size + 1);
        List<PersonView> rows = transactions.asCaller(caller, () -> views.list(filter));
        return Page.of(rows, size, last -> Cursor.of(last.region(), last.name(), last.id()));
    }

    @GetMapping("/people/{id}")
    PersonView one(Caller caller, @PathVariable UUID id) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        return transactions
                .asCaller(caller, () -> views.find(id))
                .orElseThrow(() -> Refusal.notFound("person-unknown", "没有找到这个人员"));
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
}
