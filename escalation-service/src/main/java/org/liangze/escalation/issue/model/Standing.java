package org.liangze.escalation.issue.model;

/** What a caller is to one issue. */
public enum Standing {
    /** A regulator, or its head, of a place that the business lies in; or who received a hand-off of it. */
    REGULATOR,
    /** The cadre who covers the business now. */
    CADRE,
    /** The business itself. */
    BUSINESS,
    /** A food-safety office whose region holds the business. */
    OFFICE,
    /** Anyone else who may see it. */
    ONLOOKER
}
