/**
 * This service's own copy of the register's businesses. Comes in: registry.business (by {@code gap}, which follows gaps).
 */
@NullMarked
package org.liangze.escalation.business;

import org.jspecify.annotations.NullMarked;
