package org.liangze.contracts;

import java.util.List;

/** Topic names. The state topics keep the latest value per key (compacted); the event topics keep 30 days. */
public final class Topics {
    public static final String REGISTRY_BUSINESS = "registry.business";
    public static final String REGISTRY_PERSON = "registry.person";
    public static final String REGISTRY_CONTACT = "registry.contact";
    public static final String REGISTRY_EVENTS = "registry.events";
    public static final String TASKING_EVENTS = "tasking.events";
    public static final String ESCALATION_EVENTS = "escalation.events";
    public static final String NOTIFY_EVENTS = "notify.events";

    public static final List<String> STATES = List.of(REGISTRY_BUSINESS, REGISTRY_PERSON, REGISTRY_CONTACT);
    public static final List<String> EVENTS =
            List.of(REGISTRY_EVENTS, TASKING_EVENTS, ESCALATION_EVENTS, NOTIFY_EVENTS);

    private Topics() {}
}
