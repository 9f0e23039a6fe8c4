package org.liangze.contracts;

/** What the registry tells. */
public sealed interface RegistryEvent extends Event
        permits BusinessChanged,
                PersonChanged,
                ContactChanged,
                AssignmentsChanged,
                GapsOpened,
                FilingChanged,
                OversightListPublished,
                RegistryException {}
