package org.liangze.tasking.oversight;

import java.util.List;
import java.util.UUID;
import org.liangze.contracts.OversightListPublished;

/**
 * A list as the register published it.
 *
 * @param place whose; empty for the shipped one
 */
record OversightList(UUID listId, String place, int version, List<OversightListPublished.Point> points) {}
