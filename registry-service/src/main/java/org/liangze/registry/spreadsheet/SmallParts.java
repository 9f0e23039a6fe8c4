package org.liangze.registry.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a package that libraries read whole (types, relationships, the list of sheets, styles) must be small. Sheets and
 * texts are streamed and need no such limit.
 */
final class SmallParts {
    private static final int MAX_PARTS = 1000;
    private static final long MAX_BYTES = 16L << 20;

    private SmallParts() {}

    static void require(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw new UnreadableFile("文件内的部件超过%d个，未读取".formatted(MAX_PARTS));
            }
            for (ZipEntry part : zip.stream().toList()) {
                if (readWhole(part.getName())) {
                    requireSmall(zip, part);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw UnreadableFile.damaged(e);
        }
    }

    private static boolean readWhole(String part) {
        return !part.matches(
                "(?i).*(/worksheets/[^/]+\\.xml|/sharedstrings\\.xml|/media/.*|/drawings/.*|\\.bin|\\.vml)");
    }

    private static void requireSmall(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            if (in.skip(MAX_BYTES + 1) > MAX_BYTES) {
                throw new UnreadableFile("文件解压后异常地大，疑为恶意文件，未读取");
            }
        }
    }
}
