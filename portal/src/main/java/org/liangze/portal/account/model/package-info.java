/** The rules of sign-in: when an account is locked, which passwords are good enough. */
@NullMarked
package org.liangze.portal.account.model;

import org.jspecify.annotations.NullMarked;
