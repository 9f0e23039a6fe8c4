/**
 * A scenario as its author wrote it: who is on the register, what people do and when, and what must come of it. Reads YAML and
 * says what is wrong with it by file and line; knows nothing of the services.
 */
@NullMarked
package org.liangze.standalone.replay.scenario;

import org.jspecify.annotations.NullMarked;
