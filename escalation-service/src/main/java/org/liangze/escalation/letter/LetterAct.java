package org.liangze.escalation.letter;

/** What time does to a letter. */
enum LetterAct {
    /** Nobody decided on the draft: an exception item. */
    UNDECIDED,
    /** The addressee is reminded of the deadline. */
    REMIND,
    /** The deadline has passed. */
    OVERDUE
}
