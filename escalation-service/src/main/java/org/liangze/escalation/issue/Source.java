package org.liangze.escalation.issue;

/** Where an issue comes from. */
enum Source {
    VISIT("督导"),
    OVERSIGHT("督查");

    private final String chinese;

    Source(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    String chinese() {
        return chinese;
    }
}
