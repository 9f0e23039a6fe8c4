package org.liangze.registry.importing;

/** A file that cannot be read, with what to do about it in plain Chinese. */
final class UnreadableFile extends RuntimeException {
    private final String advice;

    UnreadableFile(String advice) {
        super(advice);
        this.advice = advice;
    }

    UnreadableFile(String advice, Throwable cause) {
        super(advice, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
