/**
 * Photos of a visit or of one of its items: always optional (domain.md §5.21), taken when there is a network, before the visit
 * arrives or after it; cleaned of position and camera by the kit. A photo whose visit never comes is removed. No events.
 */
@NullMarked
package org.liangze.tasking.photo;

import org.jspecify.annotations.NullMarked;
