/**
 * The register: who and what is on it, who covers whom, and what hangs loose (domain.md §3). One package per feature.
 * Comes in: people's commands and spreadsheets. Goes out: registry.business, registry.person, registry.contact and
 * registry.events, each in the transaction that makes it true.
 */
@NullMarked
package org.liangze.registry;

import org.jspecify.annotations.NullMarked;
