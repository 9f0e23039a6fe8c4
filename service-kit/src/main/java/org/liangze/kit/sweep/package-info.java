/**
 * Background work by name. Quartz wakes it, the clock decides what is due, the database decides what was done.
 */
@NullMarked
package org.liangze.kit.sweep;

import org.jspecify.annotations.NullMarked;
