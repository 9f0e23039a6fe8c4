package org.liangze.escalation.handoff.model;

/** What a caller is to one hand-off. */
public enum Side {
    /** The receiving body: who is named, or another account of the market regulator above it or in its place. */
    RECEIVER,
    /** A food-safety office whose region holds the business; it sees to it that somebody receives. */
    OFFICE,
    /** Anyone else who may see it. */
    ONLOOKER
}
