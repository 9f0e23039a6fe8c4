package org.liangze.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./liangze run} without the script: a process of its own, so that it can be killed. */
final class RunningProgram implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final int port;

    private RunningProgram(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread.ofVirtual().start(this::listen);
    }

    static RunningProgram start(Path data) {
        int port = freePort();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1000m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.liangze.standalone.Main",
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
        try {
            return new RunningProgram(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Waits for a line that contains a text, and gives it. */
    String await(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(6);
        synchronized (lines) {
            while (System.nanoTime() < deadline) {
                String found = lines.stream()
                        .filter(line -> line.contains(text))
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    return found;
                }
                if (!process.isAlive()) {
                    throw new AssertionError("it ended with " + process.exitValue() + " before saying '" + text + "':\n"
                            + String.join("\n", lines));
                }
                lines.wait(500);
            }
            throw new AssertionError("it never said '" + text + "':\n" + String.join("\n", lines));
        }
    }

    /** As a power cut would end it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C would end it; gives the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not stop within a minute");
        }
        return process.exitValue();
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = out.readLine()) != null) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
