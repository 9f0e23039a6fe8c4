/**
 * What tasking knows of the businesses on the register. In: {@code registry.business}. A change that may touch the plan
 * marks the business, and the planning sweep does the rest; nothing goes out from here.
 */
@NullMarked
package org.liangze.tasking.register;

import org.jspecify.annotations.NullMarked;
