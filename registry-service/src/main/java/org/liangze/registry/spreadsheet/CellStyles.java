package org.liangze.registry.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which of a workbook's cell styles show a date; nothing else of the styles is kept. */
final class CellStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean inCellStyles;
    private int styles;

    static CellStyles read(@Nullable InputStream part) throws IOException, SAXException {
        CellStyles all = new CellStyles();
        if (part != null) {
            try (part) {
                SheetXml.parse(part, all);
            }
        }
        return all;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    int format = number(attributes, "numFmtId");
                    dates.set(styles++, DateFormats.isDate(format, formats.get(format)));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }
}
