/**
 * Who did what, when, before and after: append-only, hash-chained per region.
 */
@NullMarked
package org.liangze.kit.audit;

import org.jspecify.annotations.NullMarked;
