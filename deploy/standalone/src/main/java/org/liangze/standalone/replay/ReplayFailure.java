package org.liangze.standalone.replay;

/** The replay cannot go on, in words for the scenario's author. */
final class ReplayFailure extends RuntimeException {
    ReplayFailure(String message) {
        super(message);
    }
}
