/** Who may hand a task to whom. Plain Java. */
@NullMarked
package org.liangze.tasking.delegation.model;

import org.jspecify.annotations.NullMarked;
