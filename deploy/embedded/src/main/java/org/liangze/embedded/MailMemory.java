package org.liangze.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest mails, bounded in number and in size, and how many there have been. */
final class MailMemory {

    static final int MOST_MAILS = 5_000;
    private static final long MOST_CHARS = 64L << 20;

    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private long chars;
    private long total;

    synchronized void add(CaughtMail mail) {
        mails.addLast(mail);
        total++;
        chars += mail.source().length();
        while (mails.size() > MOST_MAILS || (chars > MOST_CHARS && mails.size() > 1)) {
            chars -= mails.removeFirst().source().length();
        }
    }

    synchronized void fill(Mbox mbox) {
        Deque<byte[]> newest = new ArrayDeque<>();
        long[] all = {0};
        mbox.read(mail -> {
            all[0]++;
            newest.addLast(mail);
            if (newest.size() > MOST_MAILS) { // forgotten before the costly part, which is to understand it
                newest.removeFirst();
            }
        });
        newest.forEach(mail -> add(MailReader.read(mail)));
        total = all[0];
    }

    synchronized List<CaughtMail> oldestFirst() {
        return List.copyOf(mails);
    }

    synchronized long total() {
        return total;
    }

    synchronized void clear() {
        mails.clear();
        chars = 0;
        total = 0;
    }
}
