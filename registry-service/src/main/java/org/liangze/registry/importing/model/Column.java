package org.liangze.registry.importing.model;

import java.util.Set;

/** A column we know, by the names offices give it. */
public sealed interface Column permits PersonColumn, BusinessColumn {
    /** The name in our own template. */
    String header();

    /** All names it goes by, folded by {@link org.liangze.registry.Words#plain}. */
    Set<String> names();

    /** The name by which the API calls it. */
    String name();

    /** Whether it may stand there several times, once for each licence of a business. */
    boolean repeatable();

    /** Whether a sheet without it cannot be read. */
    boolean mandatory();
}
