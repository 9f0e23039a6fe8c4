package org.liangze.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;
import org.liangze.registry.person.model.Contact;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at people and units over HTTP; contact details masked. */
@RestController
class PersonReads {
    /** How to reach a person, in full. */
    record ContactView(@Nullable String phone, @Nullable String email) {}

    private final Transactions transactions;
    private final PersonViews views;
    private final ReportingLine line;
    private final Posts posts;
    private final Units units;
    private final ContactAccess access;
    private final Policies policies;
    private final Clock clock;

    PersonReads(
            Transactions transactions,
            PersonViews views,
            ReportingLine line,
            Posts posts,
            Units units,
            ContactAccess access,
            Policies policies,
            Clock clock) {
        this.transactions = transactions;
        this.views = views;
        this.line = line;
        this.posts = posts;
        this.units = units;
        this.access = access;
        this.policies = policies;
        this.clock = clock;
    }

    /** People of a region; {@code q} is a part of a name or unit, or a code. */
    @GetMapping("/people")
    Page<PersonView> list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String role,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable Boolean inPost,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        notForBusinesses(caller);
        int size = Page.limit(limit);
        PersonFilter filter = new PersonFilter(
                q.strip(),
                role == null ? null : Words.role(role).map(Role::name).orElse(role),
                level == null ? null : level.name(),
                Words.given(unit),
                inPost,
                region.isEmpty() ? caller.region() : region,
                today(),
                Cursor.parts(cursor, 3),
                size + 1);
        return Page.of(rows(caller, filter), size, last -> Cursor.of(last.region(), last.name(), last.id()));
    }

    @GetMapping("/people/{id}")
    PersonView.Whole one(Caller caller, @PathVariable UUID id) {
        notForBusinesses(caller);
        return transactions.asCaller(caller, () -> whole(id)).orElseThrow(PersonReads::unknown);
    }

    /** Full contact details, for the office of the place and oneself; every reading is audited. */
    @GetMapping("/people/{id}/contact")
    ContactView contact(Caller caller, @PathVariable UUID id) {
        notForBusinesses(caller);
        return transactions.asCaller(caller, () -> {
            if (views.find(id, today()).isEmpty()) {
                throw unknown();
            }
            if (!access.mayRead(caller, id)) {
                throw Refusal.notAllowed("contact-not-needed", "只有所在地食品安全办和本人可以查看完整联系方式");
            }
            Contact contact = access.read(caller, id);
            return new ContactView(contact.phone(), contact.email());
        });
    }

    /** Units of a region by name: how many people and cadres in post, and their head. */
    @GetMapping("/units")
    List<Units.View> units(Caller caller, @RequestParam(defaultValue = "") String region) {
        notForBusinesses(caller);
        return transactions.asCaller(caller, () -> units.of(region.isEmpty() ? caller.region() : region));
    }

    private List<PersonView> rows(Caller caller, PersonFilter filter) {
        if (filter.q().isEmpty()) {
            return transactions.asCaller(caller, () -> views.list(filter));
        }
        List<UUID> found = transactions.asSystem(() -> views.search(filter, caller.region()));
        return transactions.asCaller(caller, () -> views.all(found, filter.today()));
    }

    private Optional<PersonView.Whole> whole(UUID id) {
        return views.find(id, today()).map(person -> {
            int warnAbove = policies.get("assignment.warn-above", person.region(), today(), Integer.class);
            return new PersonView.Whole(
                    person,
                    line.of(person),
                    new PersonView.Holds(person.businesses(), warnAbove, person.businesses() > warnAbove),
                    posts.of(id));
        });
    }

    private static Refusal unknown() {
        return Refusal.notFound("person-unknown", "没有找到这个人员");
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkCalendar.ZONE).toLocalDate();
    }

    private static void notForBusinesses(Caller caller) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
    }
}
