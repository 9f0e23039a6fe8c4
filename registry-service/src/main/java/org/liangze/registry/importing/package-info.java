/**
 * Spreadsheets as offices really have them (domain.md §3.11): a file's rows are staged, judged and applied in parts, so that
 * memory does not grow with it; a person looks at the preview, says what columns mean and whether likely duplicates are the
 * same; confirmed in one transaction. Nothing comes in as events; what goes out is told by {@code facts}.
 */
@NullMarked
package org.liangze.registry.importing;

import org.jspecify.annotations.NullMarked;
