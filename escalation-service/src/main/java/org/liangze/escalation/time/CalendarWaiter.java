package org.liangze.escalation.time;

/** A feature in which something may wait for a year whose working days are not known yet (domain.md §4.16). */
public interface CalendarWaiter {
    /** Whether anything waits for this year or one before it; cheap. */
    boolean waitsFor(int year);

    /** Computes what waited for this year or one before it; returns how much that was. */
    int compute(int year);
}
