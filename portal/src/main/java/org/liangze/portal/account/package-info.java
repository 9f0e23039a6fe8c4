/**
 * The built-in identity: whether a name and a password belong to a person in post. Locks after repeated failures
 * (quality.md, Security); ends a person's sessions when the password changes.
 * Comes in: registry.person (through the kit's person_copy). Goes out: nothing; every change is audited.
 */
@NullMarked
package org.liangze.portal.account;

import org.jspecify.annotations.NullMarked;
