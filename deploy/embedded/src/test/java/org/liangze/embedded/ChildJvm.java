package org.liangze.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A second JVM that starts a server, says {@code ready} with a word about it, and waits to be killed. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final String said;

    private ChildJvm(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    static ChildJvm running(Class<?> main, Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready ")) {
                return new ChildJvm(process, line.substring("ready ".length()));
            }
        }
        throw new IllegalStateException("the child ended without being ready");
    }

    String said() {
        return said;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
