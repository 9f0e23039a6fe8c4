/**
 * Places: GB/T 2260 codes down to township and village (domain.md §3.1), loaded from the bundled 2023 edition at start,
 * other provinces and newer editions from a file. A code that means another place than before is listed with who is bound to
 * it; history keeps the old name.
 */
@NullMarked
package org.liangze.registry.region;

import org.jspecify.annotations.NullMarked;
