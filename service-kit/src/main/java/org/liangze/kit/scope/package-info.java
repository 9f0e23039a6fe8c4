/**
 * Who is calling, as the register says; the token only says who, never what they may see.
 * Comes in: registry.person (kept in person_copy).
 */
@NullMarked
package org.liangze.kit.scope;

import org.jspecify.annotations.NullMarked;
