package org.liangze.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.liangze.kit.web.Refusal;

/** Type by content, personal metadata out, what is broken refused (quality.md, Security). */
class EvidenceTest {
    private static final String PLACE = "GPS 45.75N 126.63E";

    @Test
    void aPhotoKeepsItsPixelsAndLosesItsPlace() throws IOException {
        byte[] photo = picture("jpg");
        byte[] secret = join(
                Arrays.copyOf(photo, 2),
                segment(0xE1, exif(6)),
                segment(0xED, PLACE.getBytes(StandardCharsets.US_ASCII)),
                segment(0xFE, PLACE.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(photo, 2, photo.length),
                PLACE.getBytes(StandardCharsets.US_ASCII));
        Evidence kept = Evidence.of(secret);
        assertThat(kept.type()).isEqualTo(Evidence.Type.JPEG);
        assertThat(latin(kept.content())).doesNotContain("GPS");
        assertThat(pixels(kept.content())).isEqualTo(pixels(photo));
        assertThat(Orientation.only(kept.content(), 6, kept.content().length)).isNotEmpty();
        assertThat(Evidence.of(kept.content()).content()).as("cleaning twice").isEqualTo(kept.content());
    }

    @Test
    void anUprightPhotoKeepsNoExifAtAll() throws IOException {
        byte[] photo = picture("jpg");
        byte[] upright =
                join(Arrays.copyOf(photo, 2), segment(0xE1, exif(1)), Arrays.copyOfRange(photo, 2, photo.length));
        assertThat(latin(Evidence.of(upright).content())).doesNotContain("Exif");
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] png = picture("png");
        int end = png.length - 12;
        byte[] secret = join(
                Arrays.copyOf(png, end),
                chunk("tEXt", "Location\0" + PLACE),
                chunk("eXIf", PLACE),
                chunk("zzZz", PLACE),
                Arrays.copyOfRange(png, end, png.length),
                PLACE.getBytes(StandardCharsets.US_ASCII));
        Evidence kept = Evidence.of(secret);
        assertThat(latin(kept.content())).doesNotContain("GPS");
        assertThat(pixels(kept.content())).isEqualTo(pixels(png));
    }

    @Test
    void aPhotoIsAJpgOrAPngAndNothingElse() throws IOException {
        assertThat(Evidence.photo(picture("jpg")).type()).isEqualTo(Evidence.Type.JPEG);
        assertThat(Evidence.photo(picture("png")).type()).isEqualTo(Evidence.Type.PNG);
        byte[] heic = join(new byte[] {0, 0, 0, 24}, "ftypheic".getBytes(StandardCharsets.US_ASCII), new byte[12]);
        assertNoPhoto(heic, "HEIC");
        assertNoPhoto("%PDF-1.7\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII), "JPG或PNG");
        assertNoPhoto("<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII), "JPG或PNG");
        assertNoPhoto(new byte[0], "空的");
        assertNoPhoto(Arrays.copyOf(picture("jpg"), Evidence.MAX_PHOTO_BYTES + 1), "10MB");
    }

    @Test
    void aSmallFileWithFarTooManyPixelsIsRefused() throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        assertRefused(png, "像素过多");
        byte[] jpg = picture("jpg");
        ByteBuffer.wrap(jpg).putShort(frame(jpg) + 5, (short) 60_000).putShort(frame(jpg) + 7, (short) 60_000);
        assertRefused(jpg, "像素过多");
    }

    private static int frame(byte[] jpg) {
        for (int at = 2; at < jpg.length; at += 2 + (ByteBuffer.wrap(jpg).getShort(at + 2) & 0xFFFF)) {
            if ((jpg[at + 1] & 0xFF) == 0xC0) {
                return at;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static void assertNoPhoto(byte[] upload, String why) {
        assertThatThrownBy(() -> Evidence.photo(upload))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    @Test
    void aPictureCutOffAnywhereIsRefusedAndNeverCrashes() throws IOException {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] whole = picture(format);
            for (int length = 9; length < whole.length; length += 7) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> Evidence.of(part)).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void scrambledBytesAreRefusedOrKeptButNeverCrash() throws IOException {
        Random random = new Random(20260928);
        for (String format : new String[] {"jpg", "png"}) {
            for (int round = 0; round < 400; round++) {
                byte[] bytes = picture(format);
                for (int flips = 0; flips < 5; flips++) {
                    bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(Evidence.of(bytes).content()).isNotEmpty();
                } catch (Refusal refused) {
                    assertThat(refused.status()).isEqualTo(400);
                }
            }
        }
    }

    @Test
    void officeFilesAreToldByWhatIsInside() throws IOException {
        assertThat(Evidence.of(zip("[Content_Types].xml", "word/document.xml")).type())
                .isEqualTo(Evidence.Type.DOCX);
        assertThat(Evidence.of(zip("[Content_Types].xml", "xl/workbook.xml")).type())
                .isEqualTo(Evidence.Type.XLSX);
        assertRefused(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "宏");
        assertRefused(zip("a.exe"), "压缩包");
        byte[] docx = zip("[Content_Types].xml", "word/document.xml");
        assertRefused(Arrays.copyOf(docx, 60), "损坏");
    }

    @Test
    void aPdfMustBeWholeAndOtherTypesStayOut() {
        byte[] pdf = "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(Evidence.of(pdf).type()).isEqualTo(Evidence.Type.PDF);
        assertRefused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "不完整");
        assertRefused("<html><script>".getBytes(StandardCharsets.US_ASCII), "只能上传");
        assertRefused(new byte[0], "空的");
        assertRefused(new byte[Evidence.MAX_BYTES + 1], "20MB");
    }

    @Test
    void namesAreShownAndNeverPaths() {
        assertThat(EvidenceFiles.shown("../../etc/passwd", Evidence.Type.PDF)).isEqualTo("passwd.pdf");
        assertThat(EvidenceFiles.shown("C:\\资料\\签到表.PDF", Evidence.Type.PDF)).isEqualTo("签到表.PDF");
        assertThat(EvidenceFiles.shown("照片\u202Egpj.exe", Evidence.Type.JPEG)).isEqualTo("照片gpj.exe.jpg");
        assertThat(EvidenceFiles.shown(null, Evidence.Type.PNG)).isEqualTo("附件.png");
        assertThat(EvidenceFiles.shown("长".repeat(500), Evidence.Type.PDF)).hasSizeLessThan(130);
    }

    private static void assertRefused(byte[] upload, String why) {
        assertThatThrownBy(() -> Evidence.of(upload))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            image.setRGB(x, x % 16, Color.HSBtoRGB(x / 24f, 1, 1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(64)
                .put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0})
                .put(place)
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String type, String content) {
        byte[] body = (type + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".repeat(50).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
