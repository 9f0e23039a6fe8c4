package org.liangze.registry.importing;

import java.util.UUID;

/**
 * Whether the business of a row is the one asked about.
 *
 * @param id of the question
 * @param same true: the row updates that business, or repeats the other row; false: it is another one
 */
record Answer(UUID id, boolean same) {}
