/**
 * Takes visits in: checks them, closes the tasks they satisfy and finds the issues, all in one transaction (domain.md §5).
 * Out: {@code visit-recorded}, {@code issue-found} per 否, {@code task-closed} per task. A visit nobody asked for is refused:
 * 随意加重企业负担 is itself misconduct. A collective visit is taken whole or not at all, one record per business.
 */
@NullMarked
package org.liangze.tasking.visit;

import org.jspecify.annotations.NullMarked;
