package org.liangze.registry.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.liangze.registry.importing.model.SheetRow;

/** Reads a file by what it is, not by what it is called. */
final class Spreadsheet {
    private Spreadsheet() {}

    /** The filled rows of each sheet, in order. */
    static Map<String, List<SheetRow>> read(Path file) {
        RowCollector rows = new RowCollector();
        try {
            switch (magic(file)) {
                case OOXML -> XlsxFile.read(file, rows);
                case OLE2 -> throw new UnreadableFile("暂不支持旧版.xls文件和加密的文件，请用Excel打开，另存为不加密的.xlsx再导入");
                case UNKNOWN -> CsvFile.read(file, rows);
                default -> throw new UnreadableFile("这不是表格文件，请导入.xlsx或.csv");
            }
        } catch (IOException e) {
            throw new UnreadableFile("文件读取失败，请再传一次", e);
        }
        return rows.sheets();
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FileMagic.valueOf(in);
        }
    }
}
