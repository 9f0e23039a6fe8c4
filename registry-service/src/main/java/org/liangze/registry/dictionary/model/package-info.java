/**
 * Which entry a word means, and when two entries would claim the same word.
 */
@NullMarked
package org.liangze.registry.dictionary.model;

import org.jspecify.annotations.NullMarked;
