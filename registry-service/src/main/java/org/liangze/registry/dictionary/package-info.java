/**
 * The words people use (domain.md §3.11): further names under which an import understands the fixed codes, and the lists for
 * forms that places keep themselves. Administrators change them; an entry is hidden, never deleted.
 */
@NullMarked
package org.liangze.registry.dictionary;

import org.jspecify.annotations.NullMarked;
