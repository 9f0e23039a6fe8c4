package org.liangze.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;

/** Where progress goes that nobody wants to read. */
final class Quietly {
    static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

    private Quietly() {}
}
