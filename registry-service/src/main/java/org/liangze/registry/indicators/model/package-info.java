/**
 * Quarters, and which part of a region has a base of valid licences.
 */
@NullMarked
package org.liangze.registry.indicators.model;

import org.jspecify.annotations.NullMarked;
