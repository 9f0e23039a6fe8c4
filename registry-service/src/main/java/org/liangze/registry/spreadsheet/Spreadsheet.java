package org.liangze.registry.spreadsheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.jspecify.annotations.Nullable;

/** Reads a file by what it is, not by what it is called. */
public final class Spreadsheet {
    private Spreadsheet() {}

    /**
     * Streams the filled rows of each sheet, in order.
     *
     * @param charset of a text file, when the user says; null to find out
     * @throws UnreadableFile with what to do, when the file is broken, hostile or no spreadsheet
     */
    public static void read(Path file, @Nullable Charset charset, RowSink sink) {
        RowCollector rows = new RowCollector(sink);
        try {
            switch (magic(file)) {
                case OOXML -> XlsxFile.read(file, rows);
                case OLE2 -> XlsFile.read(file, rows);
                case UNKNOWN -> CsvFile.read(file, charset, rows);
                case HTML, XML -> throw UnreadableFile.noSpreadsheet();
                default -> throw new UnreadableFile("这不是表格文件，请导入.xlsx、.xls或.csv");
            }
        } catch (IOException e) {
            throw new UnreadableFile("文件读取失败，请再传一次", e);
        }
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FileMagic.valueOf(in);
        }
    }
}
