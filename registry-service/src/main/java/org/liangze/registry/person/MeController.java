package org.liangze.registry.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, as the register says. */
@RestController
class MeController {
    /** The caller. */
    record Me(
            UUID personId,
            String code,
            String name,
            Role role,
            String roleName,
            Level level,
            String region,
            String regionName,
            String unit,
            @Nullable UUID businessId) {}

    private final People people;

    MeController(People people) {
        this.people = people;
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        Person p = people.need(caller.personId());
        return new Me(
                p.id(),
                p.code(),
                p.name(),
                p.role(),
                p.role().chinese(),
                p.level(),
                p.region(),
                p.regionName(),
                p.unit(),
                p.businessId());
    }
}
