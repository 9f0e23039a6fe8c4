/**
 * The visit's checklist (任务清单): versioned lists in four blocks by level group, kind of business and place, shipped or written
 * by offices, and which of them a business is visited by (domain.md §5.21). Nothing comes in or goes out.
 */
@NullMarked
package org.liangze.tasking.checklist;

import org.jspecify.annotations.NullMarked;
