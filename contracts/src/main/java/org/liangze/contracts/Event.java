package org.liangze.contracts;

import java.util.UUID;

/** A fact that one service tells the others. Travels as a CloudEvent whose {@code data} is the record as JSON. */
public sealed interface Event permits RegistryEvent, TaskingEvent, EscalationEvent, NotifyEvent {

    /** One of {@link Topics}. */
    String topic();

    /** Name and major version in one string, such as {@code tasking.task-overdue.v1}. */
    String type();

    /** The Kafka key: everything with the same key stays in order. */
    UUID key();
}
