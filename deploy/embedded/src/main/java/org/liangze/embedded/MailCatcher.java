package org.liangze.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server on loopback that delivers nothing and shows everything. It keeps the newest mails in memory and, given a
 * file, all of them there.
 */
public final class MailCatcher implements AutoCloseable {

    private final @Nullable Mbox mbox;
    private final MailMemory memory = new MailMemory();

    private int port;
    private @Nullable SmtpPort smtp;

    private MailCatcher(int port, @Nullable Mbox mbox) {
        this.port = port;
        this.mbox = mbox;
    }

    public static MailCatcher start(int port) {
        return start(port, null);
    }

    /**
     * Starts catching.
     *
     * @param port 0 for a free one
     * @param mbox file to append every mail to; the newest of those already in it are there again
     */
    public static MailCatcher start(int port, @Nullable Path mbox) {
        try {
            MailCatcher catcher = new MailCatcher(port, mbox == null ? null : new Mbox(mbox));
            if (catcher.mbox != null) {
                catcher.memory.fill(catcher.mbox);
            }
            catcher.startAccepting();
            return catcher;
        } catch (IOException e) {
            throw Folders.problemWith(Path.of(String.valueOf(mbox)), e);
        }
    }

    public synchronized int port() {
        return port;
    }

    /** The mails in memory, oldest first: at most 5,000, fewer if they are large. */
    public List<CaughtMail> received() {
        return memory.oldestFirst();
    }

    /** How many there were since the last purge, those no longer in memory included. */
    public long total() {
        return memory.total();
    }

    public synchronized void purge() {
        memory.clear();
        if (mbox != null) {
            mbox.clear();
        }
    }

    /** From here on connections are refused and open ones are cut: the mail server is down. */
    public void stopAccepting() {
        SmtpPort running;
        synchronized (this) {
            running = smtp;
            smtp = null;
        }
        if (running != null) {
            running.stopService(); // not under our lock, which a mail just coming in may be waiting for
        }
    }

    /** The mail server is back, on the same port. */
    public synchronized void startAccepting() {
        if (smtp == null) {
            SmtpPort opened = SmtpPort.open(port, this::take);
            port = opened.getPort();
            smtp = opened;
        }
    }

    /** Runs before the sender hears that the mail is accepted: what it has been told is in the file. */
    private synchronized void take(MovingMessage message) {
        try {
            byte[] mail = MailReader.bytesOf(message);
            if (mbox != null) {
                mbox.append(mail);
            }
            memory.add(MailReader.read(mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopAccepting();
        try {
            if (mbox != null) {
                mbox.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
