/**
 * What an oversight found (domain.md §7.32): on a business it becomes an issue; on a cadre or a unit it is kept here, put right by
 * the person responsible, verified by the office, and followed by its own ladder. Comes in: oversight-finding-recorded. Goes
 * out: oversight-finding-changed; alert oversight-finding; talk proposals where the measure is a talk.
 */
@NullMarked
package org.liangze.escalation.oversight;

import org.jspecify.annotations.NullMarked;
