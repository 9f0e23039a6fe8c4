/** What a message is, what makes it the same as another, and when it may be told: plain Java. */
@NullMarked
package org.liangze.notify.message.model;

import org.jspecify.annotations.NullMarked;
