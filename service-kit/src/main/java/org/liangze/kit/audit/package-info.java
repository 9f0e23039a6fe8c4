/**
 * Who did what, when, from where, before and after: append-only, hash-chained per region; read, exported and verified by
 * administrators and by offices for their region.
 */
@NullMarked
package org.liangze.kit.audit;

import org.jspecify.annotations.NullMarked;
