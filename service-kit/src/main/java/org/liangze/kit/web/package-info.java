/**
 * The edge: refusals as problem+json, the same command once, cursor pages.
 */
@NullMarked
package org.liangze.kit.web;

import org.jspecify.annotations.NullMarked;
