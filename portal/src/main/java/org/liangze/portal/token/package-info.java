/**
 * The tokens that the services trust: signed here, five minutes, saying only who (sub = person id). For browsers they are
 * minted behind the session, for scripts and other applications by the OAuth2 endpoints. No events.
 */
@NullMarked
package org.liangze.portal.token;

import org.jspecify.annotations.NullMarked;
