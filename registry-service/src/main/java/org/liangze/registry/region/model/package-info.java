/**
 * What a new edition of the codes changes: places added, renamed, abolished, and codes re-used for other places.
 */
@NullMarked
package org.liangze.registry.region.model;

import org.jspecify.annotations.NullMarked;
