package org.liangze.registry.oversight;

/**
 * A point to look at.
 *
 * @param what what is checked
 * @param how how it is checked
 * @param basis where it is demanded
 */
record OversightItem(String title, String what, String how, String basis) {}
