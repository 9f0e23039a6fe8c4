/**
 * Which offices a filing passes.
 */
@NullMarked
package org.liangze.registry.filing.model;

import org.jspecify.annotations.NullMarked;
