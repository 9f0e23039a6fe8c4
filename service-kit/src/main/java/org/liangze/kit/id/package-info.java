/**
 * Ids: name-based where a natural key exists, time-ordered where none does.
 */
@NullMarked
package org.liangze.kit.id;

import org.jspecify.annotations.NullMarked;
