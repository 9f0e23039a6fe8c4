/**
 * The browser's session: who is signed in, which start page that person has, and when a session ends (idle, too old,
 * person no longer in post). Comes in: registry.person (through the kit's person_copy). Goes out: nothing.
 */
@NullMarked
package org.liangze.portal.session;

import org.jspecify.annotations.NullMarked;
