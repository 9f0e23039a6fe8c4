package org.liangze.kit.documents;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The typefaces as files, once a process, because the renderer reads a file with half the memory of a stream: Noto Serif SC for
 * the text, its bold for titles, Noto Sans SC for headings.
 */
record Fonts(File text, File bold, File heading, BitSet known) {
    private static final String FONT_CACHE = "pdfbox.fontcache";
    private static final int LAST_CHARACTER = 0x323AF;

    /** Loaded when the first document is printed. */
    private static final class Loaded {
        static final Fonts FONTS = load();
    }

    static Fonts get() {
        return Loaded.FONTS;
    }

    private static Fonts load() {
        try {
            Path folder = Files.createTempDirectory("liangze-fonts");
            folder.toFile().deleteOnExit();
            keepListOfSystemFontsIn(folder);
            File text = copy(folder, "NotoSerifSC_400Regular.ttf");
            File bold = copy(folder, "NotoSerifSC_700Bold.ttf");
            File heading = copy(folder, "NotoSansSC_400Regular.ttf");
            BitSet known = characters(text);
            known.and(characters(bold));
            known.and(characters(heading));
            return new Fonts(text, bold, heading, known);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the typefaces", e);
        }
    }

    /** The library's list of what else is installed belongs into no one's home. */
    private static void keepListOfSystemFontsIn(Path folder) {
        if (System.getProperty(FONT_CACHE) == null) {
            System.setProperty(FONT_CACHE, folder.toString());
        }
    }

    private static File copy(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IOException("typeface " + name + " is not in the build");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        file.toFile().deleteOnExit();
        return file.toFile();
    }

    private static BitSet characters(File file) throws IOException {
        BitSet known = new BitSet();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = ' '; character <= LAST_CHARACTER; character++) {
                known.set(character, glyphs.getGlyphId(character) != 0);
            }
        }
        return known;
    }
}
