package org.liangze.standalone.replay.timeline;

import java.util.Locale;

/** Kinds of facts, in the order in which they stand within a minute. */
public enum Kind {
    TASK,
    VISIT,
    ISSUE,
    HANDOFF,
    CASE,
    LETTER,
    TALK,
    MESSAGE,
    FILING,
    REFUSAL,
    EXCEPTION,
    /** Not an event and in no timeline: an indicator as it stood, for expectations to look at. */
    FIGURE;

    /** As the timeline writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
