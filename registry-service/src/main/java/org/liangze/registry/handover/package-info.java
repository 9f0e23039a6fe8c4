/**
 * One order hands everything a cadre holds to one or several successors: previewed, numbered, in one transaction (domain.md
 * §3.6). What nobody takes over when the cadre leaves is a gap with its clock. Goes out: AssignmentsChanged, BusinessChanged,
 * FilingChanged, and for who leaves PersonChanged and GapsOpened; open tasks, issues and cases follow over these.
 */
@NullMarked
package org.liangze.registry.handover;

import org.jspecify.annotations.NullMarked;
