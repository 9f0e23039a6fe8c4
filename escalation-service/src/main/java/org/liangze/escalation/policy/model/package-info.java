/**
 * What a ladder must be to be published, and what it would have done to cases that were: plain Java over ladders and facts.
 */
@NullMarked
package org.liangze.escalation.policy.model;

import org.jspecify.annotations.NullMarked;
