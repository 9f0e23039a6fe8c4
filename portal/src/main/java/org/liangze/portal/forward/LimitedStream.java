package org.liangze.portal.forward;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes on at most so many bytes, for requests that do not say how long they are. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(1, one);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int bytes, int answer) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooLarge();
        }
        return answer;
    }

    static final class TooLarge extends IOException {
        TooLarge() {
            super("request body over the limit");
        }
    }
}
