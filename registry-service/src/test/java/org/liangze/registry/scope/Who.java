package org.liangze.registry.scope;

import static org.liangze.contracts.Role.ADMINISTRATOR;
import static org.liangze.contracts.Role.BUSINESS;
import static org.liangze.contracts.Role.INSPECTOR;
import static org.liangze.contracts.Role.LEADER;
import static org.liangze.contracts.Role.OFFICE;
import static org.liangze.contracts.Role.REGULATOR;
import static org.liangze.contracts.Role.REGULATOR_HEAD;
import static org.liangze.contracts.Role.UNIT_HEAD;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.liangze.contracts.Role;

/** Whom operations are for. */
final class Who {
    static final Set<Role> ALL = but();
    static final Set<Role> STAFF = but(BUSINESS);
    static final Set<Role> OFFICES = roles(OFFICE, ADMINISTRATOR);
    static final Set<Role> OVERSEERS = with(OFFICES, LEADER, INSPECTOR);

    /** Who reads what the office and the regulator record. */
    static final Set<Role> RECORD_READERS = with(OVERSEERS, REGULATOR, REGULATOR_HEAD);

    static final Set<Role> SEERS = with(OFFICES, REGULATOR, REGULATOR_HEAD, Role.CADRE);
    static final Set<Role> REGULATORS = roles(REGULATOR, REGULATOR_HEAD);

    /** Whoever may read a cadre's papers: with their own head, their liaison and themselves. */
    static final Set<Role> PAPER_READERS = with(OVERSEERS, Role.CADRE, UNIT_HEAD, Role.LIAISON);

    /** What is one for the whole register is for its administrator alone, so for nobody of a county. */
    static final Set<Role> NOBODY = roles();

    private Who() {}

    static Set<Role> roles(Role... roles) {
        return Set.of(roles);
    }

    /** Everyone but these. */
    static Set<Role> but(Role... roles) {
        Set<Role> all = EnumSet.allOf(Role.class);
        all.removeAll(Set.of(roles));
        return all;
    }

    static Set<Role> with(Collection<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
