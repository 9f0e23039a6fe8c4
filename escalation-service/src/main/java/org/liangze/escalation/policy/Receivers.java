package org.liangze.escalation.policy;

import java.util.List;
import java.util.Optional;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import org.liangze.kit.scope.People;
import org.springframework.stereotype.Component;

/** Whether those whom a ladder tells are in the register at all: within its place, or above it. */
@Component
class Receivers {
    private final People people;

    Receivers(People people) {
        this.people = people;
    }

    /** Warnings, one per receiver that nobody stands for. A step that meets such a dead end becomes an exception item. */
    List<String> missing(String region, List<Rung> rungs) {
        return rungs.stream()
                .flatMap(rung -> rung.to().stream())
                .distinct()
                .filter(target -> !target.mayBeMissing())
                .filter(target ->
                        roleOf(target).filter(role -> nobody(role, region)).isPresent())
                .map(target -> "名册中还没有“%s”，届时无人接收".formatted(target.chinese()))
                .toList();
    }

    private boolean nobody(Role role, String region) {
        return people.upward(role, region, Level.VILLAGE).isEmpty()
                && people.all(role, region).isEmpty();
    }

    private static Optional<Role> roleOf(Target target) {
        return switch (target) {
            case UNIT_HEAD -> Optional.of(Role.UNIT_HEAD);
            case OFFICE, OFFICE_ABOVE -> Optional.of(Role.OFFICE);
            case REGULATOR -> Optional.of(Role.REGULATOR);
            case LEADER -> Optional.of(Role.LEADER);
            case BUSINESS, CADRE, LIAISON, REGULATOR_HEAD -> Optional.empty();
        };
    }
}
