package org.liangze.kit.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.liangze.kit.web.Refusal;

/**
 * A file's content as it may be kept.
 *
 * @param content without personal metadata
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Evidence(Type type, byte[] content) {
    static final int MAX_BYTES = 20 * 1024 * 1024;
    static final int MAX_PHOTO_BYTES = 10 * 1024 * 1024;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    /** What may be evidence. */
    enum Type {
        PDF("application/pdf", ".pdf"),
        JPEG("image/jpeg", ".jpg"),
        PNG("image/png", ".png"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

        private final String media;
        private final String ending;

        Type(String media, String ending) {
            this.media = media;
            this.ending = ending;
        }

        String media() {
            return media;
        }

        String ending() {
            return ending;
        }
    }

    /**
     * Tells the type by the content and removes what a camera or an editor added about people and places.
     *
     * @throws Refusal when it is empty, too large, broken or of another type
     */
    static Evidence of(byte[] upload) {
        if (upload.length == 0) {
            throw Refusal.invalid("file-empty", "文件是空的，请重新选择");
        }
        if (upload.length > MAX_BYTES) {
            throw Refusal.invalid("file-too-large", "文件超过20MB，请压缩后再上传");
        }
        try {
            return read(upload);
        } catch (BrokenFile broken) {
            throw Refusal.invalid("file-broken", String.valueOf(broken.getMessage()));
        }
    }

    /**
     * The same for a photo, which may only be a JPG or a PNG, of at most 10 MB.
     *
     * @throws Refusal as {@link #of}
     */
    static Evidence photo(byte[] upload) {
        if (isHeic(upload)) {
            throw Refusal.invalid("photo-type", "暂不支持HEIC照片，请在手机相机设置中选“兼容性最佳”，或另存为JPG后再上传");
        }
        if (upload.length > 0 && !JpegFile.begins(upload) && !PngFile.begins(upload)) {
            throw Refusal.invalid("photo-type", "照片只能是JPG或PNG格式（按文件内容判断，不看扩展名）");
        }
        if (upload.length > MAX_PHOTO_BYTES) {
            throw Refusal.invalid("file-too-large", "照片超过10MB，请压缩后再上传");
        }
        return of(upload);
    }

    /** The container that newer telephones keep photos in: a box named ftyp, then the brand. */
    private static boolean isHeic(byte[] upload) {
        return upload.length >= 12
                && HEIC_BRANDS.contains(new String(upload, 4, 8, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^ftyp", ""));
    }

    private static Evidence read(byte[] upload) throws BrokenFile {
        if (JpegFile.begins(upload)) {
            return new Evidence(Type.JPEG, JpegFile.cleaned(upload));
        }
        if (PngFile.begins(upload)) {
            return new Evidence(Type.PNG, PngFile.cleaned(upload));
        }
        if (PdfFile.begins(upload)) {
            PdfFile.check(upload);
            return new Evidence(Type.PDF, upload);
        }
        if (OfficeFile.begins(upload)) {
            return new Evidence(OfficeFile.type(upload), upload);
        }
        throw Refusal.invalid("file-type", "只能上传 PDF、JPG、PNG、DOCX、XLSX 文件（按文件内容判断，不看扩展名）");
    }
}
