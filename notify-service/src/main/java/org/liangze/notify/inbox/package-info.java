/**
 * A person's own messages, exactly once each: reading them, and saying so. Nobody reads another's. Out:
 * {@code message-read}.
 */
@NullMarked
package org.liangze.notify.inbox;

import org.jspecify.annotations.NullMarked;
