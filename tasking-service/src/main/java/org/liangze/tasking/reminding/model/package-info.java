/**
 * On which days a period is reminded of, and which of several missed days still counts (domain.md §7.34, §11).
 */
@NullMarked
package org.liangze.tasking.reminding.model;

import org.jspecify.annotations.NullMarked;
