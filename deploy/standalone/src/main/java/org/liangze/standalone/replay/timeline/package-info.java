/**
 * What happened, as facts in the scenario's own words: read back from the topics, named by the scenario's ids, in an order that
 * is the same at every replay.
 */
@NullMarked
package org.liangze.standalone.replay.timeline;

import org.jspecify.annotations.NullMarked;
