/**
 * Places: GB/T 2260 codes down to township and village (domain.md §3.1), loaded from the bundled 2023 edition at start.
 */
@NullMarked
package org.liangze.registry.region;

import org.jspecify.annotations.NullMarked;
