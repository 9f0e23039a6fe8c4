/**
 * What the services say to each other: the glossary's enums (domain.md §2), topic names, and one sealed interface per
 * service with a record per event. Facts, not orders; ids, no contact details outside {@link org.liangze.contracts.ContactChanged}.
 * Additive within a major version; a golden JSON sample per version stands in the tests and in docs/events.md.
 */
@NullMarked
package org.liangze.contracts;

import org.jspecify.annotations.NullMarked;
