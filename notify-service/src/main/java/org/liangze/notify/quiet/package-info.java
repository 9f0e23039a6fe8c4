/** When nothing is told that can wait (domain.md §8.36): plain Java, asked when a message is made, released and sent. */
@NullMarked
package org.liangze.notify.quiet;

import org.jspecify.annotations.NullMarked;
