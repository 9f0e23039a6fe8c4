package org.liangze.escalation.ladder;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Role;
import org.liangze.escalation.business.Business;
import org.liangze.escalation.business.Businesses;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who sees a case, beyond the region: offices, leaders, unit heads and administrators every one; regulators those about issues;
 * a cadre, and its liaison, those of the businesses it covers. A business reads its issues, not the office's cases.
 */
@Component
class CaseScope {
    private final Businesses businesses;
    private final People people;

    CaseScope(Businesses businesses, People people) {
        this.businesses = businesses;
        this.people = people;
    }

    boolean sees(Caller caller, CaseRow row) {
        return switch (caller.role()) {
            case OFFICE, LEADER, INSPECTOR, UNIT_HEAD, ADMINISTRATOR -> true;
            case REGULATOR, REGULATOR_HEAD -> row.ladder() != Ladder.VISIT && row.ladder() != Ladder.GAP;
            case CADRE -> caller.personId().equals(cadreOf(row));
            case LIAISON -> isLiaison(caller, cadreOf(row));
            case BUSINESS -> false;
        };
    }

    /** The queue is the offices' and leaders' picture; others have their own lists. */
    static void requireQueue(Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR, Role.UNIT_HEAD);
    }

    static void requireOffice(Caller caller, CaseRow row) {
        if (!caller.is(Role.OFFICE) || !caller.covers(row.region())) {
            throw Refusal.notAllowed("not-yours", "此项由食安办办理").with("caseId", row.caseId());
        }
    }

    static Refusal notFound() {
        return Refusal.notFound("case-not-found", "没有这个事项，或不在您的辖区内");
    }

    private @Nullable UUID cadreOf(CaseRow row) {
        return businesses.find(row.businessId()).map(Business::cadreId).orElse(row.cadreId());
    }

    private boolean isLiaison(Caller caller, @Nullable UUID cadre) {
        return cadre != null
                && people.find(cadre)
                        .filter(person -> caller.personId().equals(person.liaisonId()))
                        .isPresent();
    }
}
