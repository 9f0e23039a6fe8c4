package org.liangze.registry.region;

import org.liangze.contracts.Level;

/** A place as the API shows it. */
record RegionView(String code, String name, String displayName, Level level) {}
