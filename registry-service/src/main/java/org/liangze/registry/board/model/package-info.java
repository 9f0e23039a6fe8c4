/**
 * The ten points in the plan's own words, the records that are counted, and the periods they are counted in.
 */
@NullMarked
package org.liangze.registry.board.model;

import org.jspecify.annotations.NullMarked;
