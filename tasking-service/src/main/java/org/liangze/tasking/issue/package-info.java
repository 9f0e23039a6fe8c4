/**
 * The issues found at visits, as far as the next visit needs them: how each stands is escalation's to say. In:
 * {@code escalation.issue-changed}. Out: {@code issue-found}, told by the visit that found it.
 */
@NullMarked
package org.liangze.tasking.issue;

import org.jspecify.annotations.NullMarked;
