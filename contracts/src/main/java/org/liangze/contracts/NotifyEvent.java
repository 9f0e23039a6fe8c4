package org.liangze.contracts;

/** What notify tells. */
public sealed interface NotifyEvent extends Event
        permits MessageIssued, MessageDelivered, MessageRead, MessageUndeliverable, NotifyException {}
