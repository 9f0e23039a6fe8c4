/**
 * What every service shares and nothing of the domain: how a service starts, and the auto-configuration of the rest.
 */
@NullMarked
package org.liangze.kit;

import org.jspecify.annotations.NullMarked;
