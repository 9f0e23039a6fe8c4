package org.liangze.standalone;

/** The command line makes no sense; the message is a sentence to show as it is. */
final class UsageProblem extends RuntimeException {
    UsageProblem(String sentence) {
        super(sentence);
    }
}
