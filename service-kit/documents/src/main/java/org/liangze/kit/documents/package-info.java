/**
 * Official documents (公文) as values, printed as PDF with embedded typefaces. Reads nothing from outside: neither files nor
 * addresses that a text may name.
 */
@NullMarked
package org.liangze.kit.documents;

import org.jspecify.annotations.NullMarked;
