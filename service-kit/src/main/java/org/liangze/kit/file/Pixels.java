package org.liangze.kit.file;

/** How large a picture may be when it is unpacked: a few kilobytes can name more pixels than a browser has memory for. */
final class Pixels {
    /** Twice what today's telephones take. */
    static final long MOST = 100_000_000;

    private Pixels() {}

    static void check(int width, int height) throws BrokenFile {
        if (width <= 0 || height <= 0 || (long) width * height > MOST) {
            throw new BrokenFile("图片像素过多（上限1亿像素），请缩小后再上传");
        }
    }
}
