package org.liangze.embedded;

/** Something a person has to put right before we can start; the message is a sentence to show as it is, without a stack trace. */
public final class StartupProblem extends RuntimeException {

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
