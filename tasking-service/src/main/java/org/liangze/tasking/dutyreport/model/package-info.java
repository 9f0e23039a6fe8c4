/**
 * When the yearly duty report is to be written, when it may be handed in and decided on, and what its figures say
 * (domain.md §4.18, §9). Plain Java.
 */
@NullMarked
package org.liangze.tasking.dutyreport.model;

import org.jspecify.annotations.NullMarked;
