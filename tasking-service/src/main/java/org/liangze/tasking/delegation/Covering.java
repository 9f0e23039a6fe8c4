package org.liangze.tasking.delegation;

import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.register.Business;
import org.springframework.stereotype.Component;

/**
 * Who may visit a business: its cadre, the cadre's deputy or liaison acting, whoever has a task of it in hand, and in a gap
 * the office (domain.md §2, §3.6).
 */
@Component
public class Covering {
    private final People people;
    private final Delegates delegates;

    Covering(People people, Delegates delegates) {
        this.people = people;
        this.delegates = delegates;
    }

    /** The cadre in whose name the caller visits. */
    public UUID cadreFor(Business business, Caller caller) {
        UUID cadre = business.coveringCadre();
        if (cadre == null) {
            throw refused(business, "该主体尚未确定包保干部，请食品安全办先确定");
        }
        boolean own = cadre.equals(caller.personId());
        boolean acting =
                people.find(cadre).filter(person -> actsFor(caller, person)).isPresent();
        boolean gap = business.cadreId() == null && caller.is(Role.OFFICE);
        if (own || acting || gap || delegates.holds(business.businessId(), caller.personId())) {
            return cadre;
        }
        throw refused(business, "您不是该主体的包保干部，也未代其履职");
    }

    private static boolean actsFor(Caller caller, Person cadre) {
        return Optional.of(caller.personId())
                .filter(id -> id.equals(cadre.deputyId()) || id.equals(cadre.liaisonId()))
                .isPresent();
    }

    private static Refusal refused(Business business, String reason) {
        return Refusal.notAllowed("not-covering", reason).with("businessId", business.businessId());
    }
}
