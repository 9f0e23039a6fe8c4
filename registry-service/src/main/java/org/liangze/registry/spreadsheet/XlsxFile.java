package org.liangze.registry.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an .xlsx as a stream of cells, in little memory, with limits against hostile files. */
final class XlsxFile {
    static {
        ZipSecureFile.setMinInflateRatio(0.003);
        ZipSecureFile.setMaxEntrySize(2L << 30);
        ZipSecureFile.setMaxTextSize(64L << 20);
        ZipSecureFile.setMaxFileCount(1000);
    }

    private XlsxFile() {}

    static void read(Path file, RowCollector out) throws IOException {
        SmallParts.require(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            read(workbook, out);
        } catch (SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw UnreadableFile.damaged(e);
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("Zip bomb")
                    ? new UnreadableFile("文件解压后异常地大，疑为恶意文件，未读取", e)
                    : UnreadableFile.damaged(e);
        }
    }

    private static void read(OPCPackage workbook, RowCollector out)
            throws IOException, SAXException, OpenXML4JException {
        XSSFReader reader = new XSSFReader(workbook);
        boolean since1904 = since1904(reader);
        CellStyles styles = CellStyles.read(reader.getStylesData());
        try (DiskStrings shared = DiskStrings.read(reader.getSharedStringsData())) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    out.startSheet(sheets.getSheetName());
                    SheetXml.parse(sheet, new SheetCells(sheets.getSheetName(), shared, styles, since1904, out));
                    out.endSheet();
                }
            }
        }
    }

    private static boolean since1904(XSSFReader reader) throws IOException, SAXException, OpenXML4JException {
        boolean[] found = {false};
        try (InputStream part = reader.getWorkbookData()) {
            SheetXml.parse(part, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return found[0];
    }
}
