package org.liangze.registry.person.model;

import org.jspecify.annotations.Nullable;

/** How to reach a party. Personal data: masked in every view. */
public record Contact(@Nullable String email, @Nullable String phone) {
    public static final Contact NONE = new Contact(null, null);

    /** A newer entry; what it leaves blank stays. */
    public Contact with(@Nullable String newEmail, @Nullable String newPhone) {
        return new Contact(newEmail == null ? email : newEmail, newPhone == null ? phone : newPhone);
    }
}
