package org.liangze.standalone.replay.scenario;

/** Where something was written: the file's name and a line counted from 1. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
