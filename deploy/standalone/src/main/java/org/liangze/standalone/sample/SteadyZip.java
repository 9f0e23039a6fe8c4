package org.liangze.standalone.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook, so that the same content is the same file. */
final class SteadyZip {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2023, 1, 1, 0, 0);
    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private SteadyZip() {}

    static byte[] rewrite(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTimeLocal(ALWAYS);
                to.putNextEntry(entry);
                to.write(each.getName().equals(CORE_PROPERTIES) ? dated(from.readAllBytes()) : from.readAllBytes());
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] dated(byte[] coreProperties) {
        return new String(coreProperties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", ALWAYS + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
