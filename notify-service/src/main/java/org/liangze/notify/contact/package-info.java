/**
 * How to reach people and businesses: personal data, kept here sealed and nowhere else, never in a log, a list or an event. In:
 * {@code registry.contact}; a tombstone erases.
 */
@NullMarked
package org.liangze.notify.contact;

import org.jspecify.annotations.NullMarked;
