package org.liangze.registry.gap;

import java.util.UUID;

/**
 * A cadre who could take over: right level, scope over the place, in post.
 *
 * @param businesses how many the cadre covers now
 * @param why in plain Chinese
 */
record Suggestion(UUID cadreId, String name, String unit, int businesses, String why) {}
