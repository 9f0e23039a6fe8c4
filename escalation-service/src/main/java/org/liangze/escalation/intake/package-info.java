/**
 * Where events come in and go to the feature that decides: tasking.events, registry.events, notify.events. Registry.business
 * comes in with {@code gap}.
 */
@NullMarked
package org.liangze.escalation.intake;

import org.jspecify.annotations.NullMarked;
