package org.liangze.registry;

import java.util.List;
import java.util.UUID;

/** Reply to registering one person or business: its id, what came of it, and what to look at again. */
public record Registration(UUID id, Change.Outcome outcome, List<String> warnings) {}
