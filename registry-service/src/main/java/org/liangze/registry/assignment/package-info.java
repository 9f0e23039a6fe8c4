/**
 * Who covers whom: at most one active assignment per business (domain.md §3.5). The office's confirmation ends a gap at once
 * and starts a filing. Goes out: AssignmentsChanged, BusinessChanged.
 */
@NullMarked
package org.liangze.registry.assignment;

import org.jspecify.annotations.NullMarked;
