/**
 * What businesses owe by themselves: a director and officers by dated rule sets (domain.md §3.8), and the optional intake of
 * their daily, weekly and monthly records with what is missing (domain.md §3.9).
 */
@NullMarked
package org.liangze.registry.enterprise;

import org.jspecify.annotations.NullMarked;
