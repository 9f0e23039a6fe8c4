/**
 * Lists as workbooks. Every cell is text, so nothing in it is a formula; a hundred rows are in memory at a time.
 */
@NullMarked
package org.liangze.kit.table;

import org.jspecify.annotations.NullMarked;
