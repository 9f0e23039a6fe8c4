/** What a visit's record may be corrected to, by whom and until when. Plain Java. */
@NullMarked
package org.liangze.tasking.correction.model;

import org.jspecify.annotations.NullMarked;
