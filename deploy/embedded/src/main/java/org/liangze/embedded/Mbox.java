package org.liangze.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A file of mails that any mail program can open ("mboxrd"): a line starting with "From " opens a mail. */
final class Mbox implements AutoCloseable {

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);
    /** Lines that would look like the start of a mail get one more {@code >}, and lose it when read. */
    private static final Pattern TO_QUOTE = Pattern.compile("^(>*From )", Pattern.MULTILINE);

    private static final Pattern QUOTED = Pattern.compile("^>(>*From )");

    private final Path file;
    private final FileChannel channel;

    Mbox(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.channel = FileChannel.open(file, CREATE, READ, WRITE);
        channel.position(channel.size());
        endLastMail();
    }

    /** A power cut or an editor may have left the last mail without the empty line that the next one needs before it. */
    private void endLastMail() throws IOException {
        ByteBuffer end = ByteBuffer.allocate(2);
        channel.read(end, Math.max(0, channel.size() - 2));
        if (channel.size() > 0 && !new String(end.array(), ISO_8859_1).equals("\n\n")) {
            channel.write(ByteBuffer.wrap("\n\n".getBytes(ISO_8859_1)));
        }
    }

    /** In one write, so that a killed process leaves a whole mail or none. */
    void append(byte[] mail) throws IOException {
        String from = "From MAILER-DAEMON "
                + ASCTIME.format(Clock.systemUTC().instant().atZone(ZoneOffset.UTC)) + "\n";
        String body = TO_QUOTE.matcher(new String(mail, ISO_8859_1).replace("\r\n", "\n"))
                .replaceAll(">$1");
        long before = channel.position();
        try {
            ByteBuffer bytes = ByteBuffer.wrap((from + body.stripTrailing() + "\n\n").getBytes(ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(before); // the disk is full: the sender hears of it and tries again
            throw e;
        }
    }

    /** All mails, oldest first. */
    void read(Consumer<byte[]> reader) {
        StringBuilder mail = new StringBuilder();
        try (var lines = Files.lines(file, ISO_8859_1)) {
            lines.forEach(line -> {
                if (line.startsWith("From ")) {
                    hand(mail, reader);
                } else {
                    mail.append(QUOTED.matcher(line).replaceFirst("$1")).append("\r\n");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hand(mail, reader);
    }

    private static void hand(StringBuilder mail, Consumer<byte[]> reader) {
        if (!mail.isEmpty()) {
            reader.accept(mail.toString().getBytes(ISO_8859_1));
            mail.setLength(0);
        }
    }

    void clear() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
