/**
 * Which checklist a business is visited by on a day, what a list must look like to be published, and how two versions differ
 * (domain.md §5.21). Plain Java.
 */
@NullMarked
package org.liangze.tasking.checklist.model;

import org.jspecify.annotations.NullMarked;
