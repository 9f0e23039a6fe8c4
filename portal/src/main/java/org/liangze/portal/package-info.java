/**
 * The front door: who you are, where a request goes, the two web apps. Decides nothing but who you are.
 * Comes in: registry.person (who may sign in). Goes out: nothing.
 */
@NullMarked
package org.liangze.portal;

import org.jspecify.annotations.NullMarked;
