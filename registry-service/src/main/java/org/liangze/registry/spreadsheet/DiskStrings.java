package org.liangze.registry.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook's table of texts, kept in a file; in memory only where each begins, and the latest read. */
final class DiskStrings extends DefaultHandler implements Closeable {
    private static final int MAX_STRINGS = 20_000_000;
    private static final long MAX_BYTES = 4L << 30;
    private static final int WINDOW = 1 << 14;
    private static final int REMEMBERED = 20_000;
    private static final int SHORT = 100;

    private final Path path;
    private final StringBuilder text = new StringBuilder();
    private @Nullable OutputStream out;
    private @Nullable RandomAccessFile in;
    private long[] starts = new long[1024];
    private int count;
    private final Map<Integer, String> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private byte[] window = new byte[0];
    private long windowStart;
    private int phonetic;
    private boolean reading;

    private DiskStrings(Path path) {
        this.path = path;
    }

    static DiskStrings read(@Nullable InputStream part) throws IOException, SAXException {
        DiskStrings all = new DiskStrings(Files.createTempFile("liangze-texts", ".tmp"));
        try {
            if (part != null) {
                try (part;
                        OutputStream out = new BufferedOutputStream(Files.newOutputStream(all.path), 1 << 16)) {
                    all.out = out;
                    SheetXml.parse(part, all);
                }
            }
            all.in = new RandomAccessFile(all.path.toFile(), "r");
            return all;
        } catch (IOException | SAXException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    String at(int index) {
        if (index < 0 || index >= count) {
            throw UnreadableFile.damaged(null);
        }
        String known = remembered.get(index);
        if (known != null) {
            return known;
        }
        String read = read(index);
        if (read.length() <= SHORT) {
            remembered.put(index, read);
        }
        return read;
    }

    private String read(int index) {
        long start = starts[index];
        int length = (int) (starts[index + 1] - start);
        if (start < windowStart || start + length > windowStart + window.length) {
            fill(start, length);
        }
        return new String(window, (int) (start - windowStart), length, StandardCharsets.UTF_8);
    }

    /** Turns {@code _x000D_} and the like into what they stand for. */
    static String decoded(String raw) {
        return raw.contains("_x") ? new XSSFRichTextString(raw).getString() : raw;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> reading = phonetic == 0;
            default -> {}
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        if (!reading) {
            return;
        }
        if (text.length() + length > 7 * RowCollector.MAX_TEXT) {
            throw new UnreadableFile("有一格文字过长，请删短后再导入");
        }
        text.append(buffer, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> keep(decoded(text.toString()));
            case "rPh" -> phonetic--;
            case "t" -> reading = false;
            default -> {}
        }
    }

    private void keep(String one) {
        byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
        long end = starts[count] + bytes.length;
        if (count == MAX_STRINGS || end > MAX_BYTES || out == null) {
            throw new UnreadableFile("文字太多，请按地区分成几个文件");
        }
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (++count == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count] = end;
    }

    private void fill(long start, int length) {
        try {
            if (in == null) {
                throw new IOException("the table of texts is closed");
            }
            in.seek(start);
            byte[] bytes = new byte[(int) Math.min(Math.max(length, WINDOW), starts[count] - start)];
            in.readFully(bytes);
            window = bytes;
            windowStart = start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(path);
    }
}
