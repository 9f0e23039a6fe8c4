package org.liangze.kit.file;

/** A file whose content is not what its beginning promises; the message says so in plain Chinese. */
final class BrokenFile extends Exception {
    BrokenFile(String message) {
        super(message);
    }
}
