/**
 * 督查 (domain.md §7.32; plan, part two (ten) and part three (four)): an office draws whom its group checks, the group records
 * what it finds, and looks back later. Nobody checked is told before (四不两直). Leads for accountability are kept here, because
 * they come from a check and end with a named person's decision; no ladder climbs over them. In:
 * {@code registry.oversight-list-published}; {@code escalation.issue-changed} and {@code oversight-finding-changed}, which say
 * how a finding stands. Out: {@code oversight-checked}, {@code oversight-finding-recorded}.
 */
@NullMarked
package org.liangze.tasking.oversight;

import org.jspecify.annotations.NullMarked;
