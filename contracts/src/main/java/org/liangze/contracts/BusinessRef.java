package org.liangze.contracts;

import java.util.UUID;

/** A business as others speak of it: its id and the name a reader knows it by. */
public record BusinessRef(UUID id, String name) {}
