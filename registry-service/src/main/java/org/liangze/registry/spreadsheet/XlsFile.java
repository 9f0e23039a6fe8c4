package org.liangze.registry.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;

/** Reads an .xls of Excel 97 to 2003. Its table of texts is held in memory, so the file is bounded. */
final class XlsFile {
    private static final long MAX_BYTES = 40L << 20;

    static {
        IOUtils.setByteArrayMaxOverride(256 << 20);
    }

    private XlsFile() {}

    static void read(Path file, RowCollector out) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new UnreadableFile("旧版.xls文件超过40MB，请用Excel打开后另存为.xlsx再导入");
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw UnreadableFile.locked();
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new UnreadableFile("这不是Excel 97以后的表格文件，请用Excel打开，另存为.xlsx再导入");
            }
            readWorkbook(container, out);
        } catch (EncryptedDocumentException e) {
            throw UnreadableFile.locked();
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadableFile.damaged(e);
        }
    }

    private static void readWorkbook(POIFSFileSystem container, RowCollector out) throws IOException {
        XlsRecords records = new XlsRecords(out);
        FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records, Locale.CHINA);
        records.formatsFrom(formats);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        new HSSFEventFactory().processWorkbookEvents(request, container);
    }
}
