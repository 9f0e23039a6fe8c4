package org.liangze.registry.licencebase;

/** A valid licence as the regulator has it. */
record BaseRow(String number, String uscc, String name, String region) {}
