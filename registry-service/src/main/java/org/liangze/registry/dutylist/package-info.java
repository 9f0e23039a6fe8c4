/**
 * 责任清单: what a cadre answers for, generated from the active assignments (domain.md §3.7); the duties are the plan's, per
 * level, as versioned text. Read by the cadre, their liaison and unit head, and the authorities of the place.
 */
@NullMarked
package org.liangze.registry.dutylist;

import org.jspecify.annotations.NullMarked;
