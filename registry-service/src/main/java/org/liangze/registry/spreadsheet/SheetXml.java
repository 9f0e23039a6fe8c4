package org.liangze.registry.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses a part of a workbook. POI's reader refuses DOCTYPE; with that, it is safe to lift the JDK's cap on entity references,
 * under which an honest list with many quotation marks fails.
 */
final class SheetXml {
    private SheetXml() {}

    static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            reader.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            reader.setContentHandler(handler);
            reader.parse(new InputSource(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }
}
