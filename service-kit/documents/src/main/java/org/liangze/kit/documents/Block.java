package org.liangze.kit.documents;

import java.util.List;

/** A part of a document's body. */
public sealed interface Block {
    /** A heading within the text, such as 一、总体要求. */
    record Heading(String text) implements Block {}

    /** A paragraph, its first line indented by two characters. */
    record Paragraph(String text) implements Block {}

    /** A line that begins at the margin. */
    record Line(String text) implements Block {}

    /** A table; its heads are repeated on each page. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
                }
            }
        }
    }

    /** Who signs, side by side; each gets an equal share of the line, with room for a pen where nothing is drawn. */
    record Signatures(List<Signature> hands) implements Block {
        public Signatures {
            hands = List.copyOf(hands);
        }
    }

    /**
     * A column of a table.
     *
     * @param percent its share of the width; the shares of a table add up to 100
     * @param centred for numbers and single words
     */
    record Column(String head, int percent, boolean centred) {
        public static Column of(String head, int percent) {
            return new Column(head, percent, false);
        }

        public static Column centred(String head, int percent) {
            return new Column(head, percent, true);
        }
    }
}
