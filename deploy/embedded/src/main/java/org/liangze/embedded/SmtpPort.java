package org.liangze.embedded;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;

/** GreenMail's SMTP server, which hands each mail on once, however many recipients it has, and keeps none itself. */
final class SmtpPort extends SmtpServer {

    private SmtpPort(int port, Consumer<MovingMessage> taker) {
        super(new ServerSetup(port, Loopback.HOST, ServerSetup.PROTOCOL_SMTP), new HandingOn(taker));
    }

    static SmtpPort open(int port, Consumer<MovingMessage> taker) {
        SmtpPort smtp = new SmtpPort(port, taker);
        smtp.setDaemon(true);
        smtp.setUncaughtExceptionHandler((thread, e) -> {}); // reported below
        smtp.startService();
        try {
            if (smtp.waitTillRunning(10_000)) {
                return smtp;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StartupProblem("The mail catcher cannot listen on port " + port
                + ". Stop the program that uses it, or choose another port.");
    }

    /** The server answers in two small writes; held back by the network stack they cost 45 ms per mail. */
    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        try {
            client.setTcpNoDelay(true);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        return super.createProtocolHandler(client);
    }

    private static final class HandingOn extends Managers {
        private final Consumer<MovingMessage> taker;

        HandingOn(Consumer<MovingMessage> taker) {
            this.taker = taker;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public synchronized void send(SmtpState state) {
                    taker.accept(state.getMessage());
                }
            };
        }
    }
}
