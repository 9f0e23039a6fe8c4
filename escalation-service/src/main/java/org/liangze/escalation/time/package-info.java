/**
 * Today, the send hour and the working days, for every feature here. The calendar can be replaced while running: a year that
 * becomes known frees what waits for it (domain.md §4.16).
 */
@NullMarked
package org.liangze.escalation.time;

import org.jspecify.annotations.NullMarked;
