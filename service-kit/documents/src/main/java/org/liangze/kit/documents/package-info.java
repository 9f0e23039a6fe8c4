/**
 * Official documents (公文) as values, printed as PDF with embedded typefaces. Reads nothing from outside: neither files nor
 * addresses that a text may name. Noto Serif SC stands in for 仿宋 and 小标宋, Noto Sans SC for 黑体: no free typefaces of those
 * forms cover all simplified characters.
 */
@NullMarked
package org.liangze.kit.documents;

import org.jspecify.annotations.NullMarked;
