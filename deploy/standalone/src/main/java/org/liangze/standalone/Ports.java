package org.liangze.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.liangze.embedded.StartupProblem;

/** Looks whether a port is free before minutes of work depend on it. */
final class Ports {
    private static final int PATIENCE_MILLIS = 300;

    private Ports() {}

    /** A browser that is told {@code localhost} tries both loopback addresses, so both must be free. */
    static void requireFree(int port) {
        if (taken(port)) {
            throw new StartupProblem(
                    "Port " + port + " is already in use by another program. Choose another with --port, or stop it.");
        }
    }

    static boolean taken(int port) {
        return !bindable(port) || List.of("127.0.0.1", "::1").stream().anyMatch(host -> answers(host, port));
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("ermission")) {
                throw new StartupProblem(
                        "Port " + port
                                + " may be used by the system's administrator only. Choose one above 1023 with --port.",
                        e);
            }
            return false;
        } catch (IOException e) {
            throw new StartupProblem("Port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(host), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // nobody there
        }
    }
}
