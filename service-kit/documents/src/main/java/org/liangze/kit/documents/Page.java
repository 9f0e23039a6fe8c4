package org.liangze.kit.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document as the XHTML that is printed; the form is in document.css. */
final class Page {
    private static final String FORM = form();
    private static final int HEAD_POINTS = 29;
    private static final int LINE_POINTS = 440;

    private final Text text;

    Page(Text text) {
        this.text = text;
    }

    String of(Document document) {
        StringBuilder page = new StringBuilder("<html lang=\"zh-CN\"><head><title>")
                .append(text.markup(document.title().replace('\n', ' ')))
                .append("</title><style>")
                .append(FORM)
                .append("</style></head>")
                .append(document.compact() ? "<body class=\"compact\">" : "<body>");
        if (document.head() != null) {
            page.append(head(document.head()));
        }
        if (document.number() != null) {
            page.append("<div class=\"no\">%s</div>".formatted(text.markup(document.number())));
        }
        page.append("<h1>%s</h1>".formatted(text.markup(document.title())));
        if (document.addressee() != null) {
            page.append("<p class=\"to\">%s：</p>".formatted(text.running(document.addressee())));
        }
        document.body().forEach(block -> page.append(block(block)));
        if (document.signature() != null) {
            page.append(signature(document.signature()));
        }
        document.notes().forEach(note -> page.append("<p class=\"note\">%s</p>".formatted(text.running(note))));
        return page.append("</body></html>").toString();
    }

    /** One line, however long the name is. */
    private String head(String head) {
        double points = Math.min(HEAD_POINTS, (double) LINE_POINTS / head.codePointCount(0, head.length()));
        return "<div class=\"head\" style=\"font-size: %.1fpt\">%s</div>".formatted(points, text.markup(head));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> "<h2>%s</h2>".formatted(text.running(heading.text()));
            case Block.Paragraph paragraph -> "<p>%s</p>".formatted(text.running(paragraph.text()));
            case Block.Line line -> "<p class=\"to\">%s</p>".formatted(text.running(line.text()));
            case Block.Table table -> table(table);
            case Block.Signatures signatures -> hands(signatures);
        };
    }

    private String table(Block.Table table) {
        String widths = table.columns().stream()
                .map(column -> "<col style=\"width: %d%%\"/>".formatted(column.percent()))
                .collect(Collectors.joining());
        String heads = table.columns().stream()
                .map(column -> "<th>%s</th>".formatted(text.markup(column.head())))
                .collect(Collectors.joining());
        String rows =
                table.rows().stream().map(cells -> row(table.columns(), cells)).collect(Collectors.joining());
        return "<table>%s<thead><tr>%s</tr></thead><tbody>%s</tbody></table>".formatted(widths, heads, rows);
    }

    private String row(List<Block.Column> columns, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> (columns.get(i).centred() ? "<td class=\"mid\">%s</td>" : "<td>%s</td>")
                        .formatted(text.markup(cells.get(i))))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private String signature(Signature signature) {
        return "<div class=\"sign\"><div>%s</div></div>".formatted(hand(signature));
    }

    private String hand(Signature signature) {
        String hand = signature.png() == null
                ? (signature.by().endsWith("：") ? "<span class=\"pen\">\u3000</span>" : "")
                : "<img class=\"hand\" src=\"%s%s\" alt=\"\"/>".formatted(Printer.PICTURE, signature.png());
        return "%s%s<br/>%s".formatted(text.markup(signature.by()), hand, text.running(signature.date()));
    }

    private String hands(Block.Signatures signatures) {
        return signatures.hands().stream()
                .map(signature -> "<td>%s</td>".formatted(hand(signature)))
                .collect(Collectors.joining("", "<table class=\"hands\"><tr>", "</tr></table>"));
    }

    private static String form() {
        try (InputStream in = Page.class.getResourceAsStream("document.css")) {
            if (in == null) {
                throw new IllegalStateException("document.css is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
