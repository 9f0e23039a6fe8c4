package org.liangze.escalation.handoff;

import org.liangze.escalation.paper.Sequences;
import org.springframework.stereotype.Component;

/** Receipts of accepted hand-offs, numbered per receiving body and year without holes. */
@Component
class Receipts {
    private final Sequences sequences;

    Receipts(Sequences sequences) {
        this.sequences = sequences;
    }

    /** Such as 道里区市场监管局收〔2026〕12号. */
    Sequences.Given next(Handoff row, int year) {
        int sequence = sequences.next("RECEIPT", String.valueOf(row.receiverId()), year);
        return new Sequences.Given("%s收〔%d〕%d号".formatted(row.shown(row.body()), year, sequence), year, sequence);
    }
}
