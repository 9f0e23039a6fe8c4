package org.liangze.kit.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Prints pages, one at a time. */
final class Printer {
    /** The only address a page may name: a picture inside the page itself. */
    static final String PICTURE = "data:image/png;base64,";

    private static final Semaphore ONE = new Semaphore(1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Printer() {}

    static byte[] print(Document document) {
        ONE.acquireUninterruptibly();
        try {
            Fonts fonts = Fonts.get();
            String page = new Page(new Text(fonts.known())).of(document);
            try (PdfBoxRenderer renderer = builder(fonts, page).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return bytes(document, renderer.getPdfDocument());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + document.title(), e);
        } finally {
            ONE.release();
        }
    }

    private static PdfRendererBuilder builder(Fonts fonts, String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(fonts.text(), "song", 400, FontStyle.NORMAL, true);
        builder.useFont(fonts.bold(), "song", 700, FontStyle.NORMAL, true);
        builder.useFont(fonts.heading(), "hei", 400, FontStyle.NORMAL, true);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith(PICTURE), when);
        }
        builder.withHtmlContent(page, null);
        builder.withProducer("Liangze");
        return builder;
    }

    /** The renderer stamps the time of day and a random id; a document has neither. */
    private static byte[] bytes(Document document, PDDocument pdf) throws IOException {
        PDDocumentInformation about = pdf.getDocumentInformation();
        GregorianCalendar made = GregorianCalendar.from(ZonedDateTime.ofInstant(document.made(), SHANGHAI));
        about.setCreationDate(made);
        about.setModificationDate(made);
        about.setTitle(document.title());
        pdf.setDocumentId(document.made().toEpochMilli());
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        pdf.save(out);
        return out.toByteArray();
    }
}
