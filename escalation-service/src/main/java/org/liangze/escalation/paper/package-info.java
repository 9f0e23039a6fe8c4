/**
 * What letters, talks and circulars share as papers: their form, their history, their lists, and how they go out as PDF.
 */
@NullMarked
package org.liangze.escalation.paper;

import org.jspecify.annotations.NullMarked;
