/**
 * The way in: sign-in page, built-in or external identity provider, the security filter chains and headers. Decides which
 * person a browser session belongs to. No events.
 */
@NullMarked
package org.liangze.portal.entrance;

import org.jspecify.annotations.NullMarked;
