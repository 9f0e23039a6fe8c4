/**
 * The only way into a transaction, and the database roles and scope that go with it.
 */
@NullMarked
package org.liangze.kit.data;

import org.jspecify.annotations.NullMarked;
