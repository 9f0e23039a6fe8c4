/** What the answer of a mail server means for a message and for the channel: plain Java. */
@NullMarked
package org.liangze.notify.delivery.model;

import org.jspecify.annotations.NullMarked;
