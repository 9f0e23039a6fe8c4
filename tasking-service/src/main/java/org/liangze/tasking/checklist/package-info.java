/**
 * The visit's checklist (任务清单): versioned templates in four blocks, one for villages and one for everyone above
 * (domain.md §5.21). Data only; nothing comes in or goes out.
 */
@NullMarked
package org.liangze.tasking.checklist;

import org.jspecify.annotations.NullMarked;
