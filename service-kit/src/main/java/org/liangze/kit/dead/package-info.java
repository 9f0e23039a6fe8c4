/**
 * Dead ends become items with an owner; nothing ends silently.
 */
@NullMarked
package org.liangze.kit.dead;

import org.jspecify.annotations.NullMarked;
