/**
 * Lists as files (domain.md §3.11): exactly what is filtered, in the caller's scope, as .xlsx or .csv. Every cell is text, so
 * nothing in it is a formula; contacts are masked; each export is in the audit trail with its filter and its count. Rows
 * are read page by page, so neither the heap nor a transaction holds them all.
 */
@NullMarked
package org.liangze.registry.export;

import org.jspecify.annotations.NullMarked;
