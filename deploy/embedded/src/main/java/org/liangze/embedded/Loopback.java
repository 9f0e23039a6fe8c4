package org.liangze.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

final class Loopback {

    static final String HOST = "127.0.0.1";

    private static final InetAddress ADDRESS = InetAddress.ofLiteral(HOST);

    private Loopback() {}

    /**
     * {@code wanted}, or a free port if that is 0. In the moment before the server binds it somebody else can take it:
     * callers try again.
     */
    static int port(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, ADDRESS)) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new StartupProblem(
                    "Port " + wanted + " is taken by another program. Stop that one or choose another port.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(ADDRESS, port);
    }
}
