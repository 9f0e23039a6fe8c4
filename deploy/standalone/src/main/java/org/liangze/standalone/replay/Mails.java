package org.liangze.standalone.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liangze.embedded.CaughtMail;
import org.liangze.embedded.MailCatcher;

/** Every mail of a replay, taken from the catcher as they come, because its memory is short. */
final class Mails {
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Comparator<CaughtMail> ORDER = Comparator.comparing(CaughtMail::sentAt)
            .thenComparing(mail -> String.join(",", mail.to()))
            .thenComparing(CaughtMail::messageId);

    private final MailCatcher catcher;
    private final List<CaughtMail> mails = new ArrayList<>();
    private long seen;

    Mails(MailCatcher catcher) {
        this.catcher = catcher;
        this.seen = catcher.total();
    }

    void collect() {
        long total = catcher.total();
        List<CaughtMail> kept = catcher.received();
        int fresh = (int) Math.min(total - seen, kept.size());
        mails.addAll(kept.subList(kept.size() - fresh, kept.size()));
        seen = total;
    }

    /** Writes them in the format that mail programs read, by date, recipient and message id. */
    void write(Path file) throws IOException {
        String mbox = mails.stream().sorted(ORDER).map(Mails::entry).collect(Collectors.joining());
        Files.write(file, mbox.getBytes(ISO_8859_1));
    }

    private static String entry(CaughtMail mail) {
        String quoted = mail.source().replace("\r\n", "\n").replaceAll("(?m)^(>*From )", ">$1");
        return "From MAILER-DAEMON " + ASCTIME.format(mail.sentAt()) + "\n" + quoted.stripTrailing() + "\n\n";
    }
}
