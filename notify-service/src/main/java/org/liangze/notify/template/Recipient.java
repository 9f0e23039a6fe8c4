package org.liangze.notify.template;

import java.util.UUID;

/** Who is to be told, as the fact knows it. */
public sealed interface Recipient {

    /** A person, or a business's own account. */
    record Party(UUID id) implements Recipient {}

    /** The liaison of a cadre, in post or not; nobody when there is none. */
    record LiaisonOf(UUID cadreId) implements Recipient {}

    /** The register names nobody who would have to be told; {@code what} says whom it lacks, in Chinese. */
    record Missing(String what) implements Recipient {}
}
