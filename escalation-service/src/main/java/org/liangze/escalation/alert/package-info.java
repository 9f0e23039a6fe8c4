/**
 * Tells a recipient that something concerns them: one alert per recipient, step and day, listing every business
 * (domain.md §7, §8.34). Goes out: alert-raised.
 */
@NullMarked
package org.liangze.escalation.alert;

import org.jspecify.annotations.NullMarked;
