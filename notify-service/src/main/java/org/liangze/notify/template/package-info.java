/**
 * What a message says, to whom, and what makes two messages the same: one template per message type, each with a version,
 * in plain Java. A template says what happened, what to do, by when, and why this person is told; it knows nothing of
 * channels, states or storage. Facts in: the events of tasking, escalation and registry that anybody is told about.
 */
@NullMarked
package org.liangze.notify.template;

import org.jspecify.annotations.NullMarked;
