package org.liangze.registry.person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.person.model.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Full contact details, for those who need them (domain.md §8.38): the office of the place, oneself, and for a business its
 * cadre, that cadre's liaison and deputy, and the regulators of the place. Inside the caller's transaction, so another region's
 * party is not there.
 */
@Component
public class ContactAccess {
    /** Whom a party belongs to; for a person the last three are null. */
    private record Party(
            UUID id,
            boolean business,
            @Nullable UUID cadreId,
            @Nullable UUID liaisonId,
            @Nullable UUID deputyId) {}

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Audit audit;

    ContactAccess(JdbcClient jdbc, Contacts contacts, Audit audit) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** Whether a caller may read a person's or a business's full contact; false also for who is not in scope. */
    public boolean mayRead(Caller caller, UUID party) {
        return find(party).filter(known -> mayRead(caller, known)).isPresent();
    }

    /** Reads it; every reading is in the audit trail. Ask {@link #mayRead} first. */
    public Contact read(Caller caller, UUID party) {
        audit.record(caller, "read-contact", party.toString(), null, null);
        return contacts.find(List.of(party)).getOrDefault(party, Contact.NONE);
    }

    private static boolean mayRead(Caller caller, Party party) {
        UUID me = caller.personId();
        if (me.equals(party.id()) || Objects.equals(caller.businessId(), party.id())) {
            return true;
        }
        return switch (caller.role()) {
            case OFFICE -> true;
            case ADMINISTRATOR -> !party.business();
            case REGULATOR, REGULATOR_HEAD -> party.business();
            case CADRE, LIAISON ->
                me.equals(party.cadreId()) || me.equals(party.liaisonId()) || me.equals(party.deputyId());
            case UNIT_HEAD, LEADER, INSPECTOR, BUSINESS -> false;
        };
    }

    private Optional<Party> find(UUID party) {
        return jdbc.sql("""
                select p.id, false as business, null::uuid as cadre_id, null::uuid as liaison_id, null::uuid as deputy_id
                  from person p
                 where p.id = :id
                 union all
                select b.id, true, a.cadre_id, cadre.liaison_id, cadre.deputy_id
                  from business b
                  left join assignment a on a.business_id = b.id and a.ended_on is null
                  left join person_copy cadre on cadre.person_id = a.cadre_id
                 where b.id = :id""").param("id", party).query(Party.class).optional();
    }
}
