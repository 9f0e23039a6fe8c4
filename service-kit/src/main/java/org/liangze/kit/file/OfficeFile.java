package org.liangze.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Word or Excel file of the zipped kind: opened whole, within limits, and without macros. */
final class OfficeFile {
    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;

    private OfficeFile() {}

    static boolean begins(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static Evidence.Type type(byte[] bytes) throws BrokenFile {
        Set<String> names = names(bytes);
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new BrokenFile("文件中带有宏，请另存为不带宏的文件后上传");
        }
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return Evidence.Type.DOCX;
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return Evidence.Type.XLSX;
        }
        throw new BrokenFile("压缩包不能作为附件，请上传 PDF、JPG、PNG、DOCX、XLSX 文件");
    }

    private static Set<String> names(byte[] bytes) throws BrokenFile {
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw new BrokenFile("文件解压后过大，请精简后上传");
                    }
                }
                if (names.size() > MAX_ENTRIES) {
                    throw new BrokenFile("文件结构异常，请重新保存后上传");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenFile("文件已损坏，请用办公软件重新保存后上传");
        }
        return names;
    }
}
