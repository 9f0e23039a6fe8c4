package org.liangze.registry.business.model;

/** How a business stands with its licences. */
public enum LicenceCondition {
    VALID,
    /** One has run out and none of the same kind is in force. */
    EXPIRED,
    /** One runs out within policy {@code licence.expiring-days}. */
    EXPIRING,
    /** None is on record. */
    NONE
}
