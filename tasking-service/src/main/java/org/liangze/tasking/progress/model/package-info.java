/**
 * How indicators are figured (domain.md §9). Plain Java.
 */
@NullMarked
package org.liangze.tasking.progress.model;

import org.jspecify.annotations.NullMarked;
