/**
 * Routing: passes /api/registry, /api/tasking, /api/escalation and /api/notify on to the services with the caller's token,
 * untouched otherwise. Decides nothing. No events.
 */
@NullMarked
package org.liangze.portal.forward;

import org.jspecify.annotations.NullMarked;
