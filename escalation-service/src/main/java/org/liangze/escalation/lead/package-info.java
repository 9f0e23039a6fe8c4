/**
 * Accountability leads out of cases, letters and talks (domain.md §7.32): one of the plan's five triggers, with the facts, handed
 * to a named person who decides. Never automatic. Leads out of an oversight's findings are tasking's. Goes out: alert
 * accountability-lead.
 */
@NullMarked
package org.liangze.escalation.lead;

import org.jspecify.annotations.NullMarked;
