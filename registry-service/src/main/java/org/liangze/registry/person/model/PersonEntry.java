package org.liangze.registry.person.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.registry.Change;

/** A person as the register holds them. */
public record PersonEntry(
        UUID id,
        String code,
        String name,
        Role role,
        Level level,
        String region,
        String unit,
        @Nullable UUID liaisonId,
        @Nullable UUID headId,
        @Nullable UUID deputyId,
        @Nullable UUID businessId,
        boolean inPost,
        Contact contact) {

    /** What a draft makes of an entry; a person who had left is in post again. */
    public static Change<PersonEntry> change(@Nullable PersonEntry before, PersonDraft draft) {
        Contact contact = (before == null ? Contact.NONE : before.contact).with(draft.email(), draft.phone());
        PersonEntry after = new PersonEntry(
                draft.id(),
                before == null ? draft.code() : before.code,
                draft.name(),
                draft.role(),
                draft.level(),
                draft.region(),
                draft.unit(),
                keep(draft.liaisonCode(), before == null ? null : before.liaisonId),
                keep(draft.headCode(), before == null ? null : before.headId),
                keep(draft.deputyCode(), before == null ? null : before.deputyId),
                draft.businessId() != null || before == null ? draft.businessId() : before.businessId,
                true,
                contact);
        return new Change<>(before, after);
    }

    /** Whether a cadre would no longer fit what they cover: another role, level, or a place apart from this one. */
    public boolean movesAwayIn(PersonEntry after) {
        boolean apart = !after.region.startsWith(region) && !region.startsWith(after.region);
        return role == Role.CADRE && inPost && (after.role != role || after.level != level || apart);
    }

    /** The entry as the audit trail keeps it. */
    public PersonEntry withoutContact() {
        return new PersonEntry(
                id,
                code,
                name,
                role,
                level,
                region,
                unit,
                liaisonId,
                headId,
                deputyId,
                businessId,
                inPost,
                Contact.NONE);
    }

    private static @Nullable UUID keep(@Nullable String code, @Nullable UUID known) {
        return code == null ? known : PersonDraft.id(code);
    }
}
