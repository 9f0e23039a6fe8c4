package org.liangze.notify.ledger;

import org.jspecify.annotations.Nullable;

/** Addresses as lists show them (domain.md §8.38). */
final class Masked {
    private Masked() {}

    /** {@code w***@example.test} for {@code wang@example.test}; null stays null. */
    static @Nullable String email(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.substring(0, 1) + "***" + address.substring(at);
    }
}
