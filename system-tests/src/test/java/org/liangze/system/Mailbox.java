package org.liangze.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of mails. */
final class Mailbox {
    private Mailbox() {}

    static List<String> messageIds(Path mbox) throws IOException {
        return Files.readAllLines(mbox, ISO_8859_1).stream()
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
    }
}
