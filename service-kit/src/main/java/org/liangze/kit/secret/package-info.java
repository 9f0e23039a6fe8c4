/**
 * Personal data at rest: sealed with AES-256-GCM under a key with an id, bound to its row and column, re-sealed when the key
 * changes (quality.md, Security). What lists need stays beside it in masked form.
 */
@NullMarked
package org.liangze.kit.secret;

import org.jspecify.annotations.NullMarked;
