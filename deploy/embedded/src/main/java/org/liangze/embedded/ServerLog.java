package org.liangze.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What a server has written to its log folder since a moment: the reason why it did not start is in there. */
final class ServerLog {

    private final Path folder;
    private final Map<Path, Integer> before;

    private ServerLog(Path folder, Map<Path, Integer> before) {
        this.folder = folder;
        this.before = before;
    }

    static ServerLog fromNowOn(Path folder) throws IOException {
        Map<Path, Integer> sizes = new HashMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.log")) {
            for (Path file : files) {
                sizes.put(file, Math.toIntExact(Files.size(file)));
            }
        }
        return new ServerLog(folder, sizes);
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "*.log")) {
            for (Path file : files) {
                byte[] all = Files.readAllBytes(file);
                int from = Math.min(before.getOrDefault(file, 0), all.length);
                text.append(new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
