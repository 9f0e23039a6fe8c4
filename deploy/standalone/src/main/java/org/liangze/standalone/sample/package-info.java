/**
 * A district to try the product with: the real places of 道里区, Harbin, with invented people and businesses in the mix that
 * districts publish (domain.md §10), written as the workbook an office would import. Everything follows from a seed and a
 * reference date; enough is wrong in it to be worth looking at.
 */
@NullMarked
package org.liangze.standalone.sample;

import org.jspecify.annotations.NullMarked;
