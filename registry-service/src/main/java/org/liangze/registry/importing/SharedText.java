package org.liangze.registry.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook's table of texts, bounded in size. */
final class SharedText extends DefaultHandler {
    private static final int MAX_CHARACTERS = 30_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int phonetic;
    private boolean reading;
    private int characters;

    static SharedText read(@Nullable InputStream part) throws IOException, SAXException {
        SharedText all = new SharedText();
        if (part != null) {
            SheetXml.parse(part, all);
        }
        return all;
    }

    String at(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableFile("文件内部不完整，请用Excel打开后另存一次");
        }
        return texts.get(index);
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
        characters += length;
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableFile("文字太多，请分成几个文件");
        }
        text.append(buffer, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> texts.add(decoded(text.toString()));
            case "rPh" -> phonetic--;
            case "t" -> reading = false;
            default -> {}
        }
    }
}
