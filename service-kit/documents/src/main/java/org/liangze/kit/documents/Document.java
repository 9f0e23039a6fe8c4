package org.liangze.kit.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document. The same value gives the same bytes.
 *
 * @param head what stands in red on top, such as 道里区食品安全委员会办公室文件; null for a plain paper
 * @param number such as 道食安办函〔2026〕3号
 * @param addressee who it is for, without the colon; null for none
 * @param notes small print at the end
 * @param compact smaller type and closer lines, for a paper that should fit on one page with its signature
 * @param made creation date in the file's properties
 */
public record Document(
        @Nullable String head,
        @Nullable String number,
        String title,
        @Nullable String addressee,
        List<Block> body,
        @Nullable Signature signature,
        List<String> notes,
        boolean compact,
        Instant made) {

    public Document {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /** A plain paper: a title and its body. */
    public static Document titled(String title, List<Block> body, Instant made) {
        return new Document(null, null, title, null, body, null, List.of(), false, made);
    }

    public Document headed(String newHead, String newNumber) {
        return new Document(newHead, newNumber, title, addressee, body, signature, notes, compact, made);
    }

    public Document to(String newAddressee) {
        return new Document(head, number, title, newAddressee, body, signature, notes, compact, made);
    }

    public Document signed(Signature newSignature) {
        return new Document(head, number, title, addressee, body, newSignature, notes, compact, made);
    }

    public Document noting(List<String> newNotes) {
        return new Document(head, number, title, addressee, body, signature, newNotes, compact, made);
    }

    public Document compacted() {
        return new Document(head, number, title, addressee, body, signature, notes, true, made);
    }

    /**
     * Prints it. One document at a time in a process: each run holds all typefaces in memory.
     *
     * <p>A character that the typefaces lack is printed as its code point, 〔U+1F600〕; nothing is dropped.
     */
    public byte[] pdf() {
        return Printer.print(this);
    }
}
