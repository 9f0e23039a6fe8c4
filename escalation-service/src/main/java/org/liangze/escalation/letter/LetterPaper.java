package org.liangze.escalation.letter;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.liangze.escalation.paper.Pdf;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.documents.Signature;

/** A letter in the usual official form: red head, number, title, addressee, basis, facts, demand, deadline, issuer and date. */
final class LetterPaper {
    private static final String NO_DATE = "\u3000\u3000年\u3000\u3000月\u3000\u3000日";

    private LetterPaper() {}

    static Document of(Letter letter) {
        String issuer = letter.issuerName() == null ? "（发文机关待定）" : letter.issuerName();
        String number = letter.number() == null ? "（草稿，批准后编号）" : letter.number();
        String date = letter.sentOn() == null ? NO_DATE : Pdf.date(letter.sentOn());
        return Document.titled(
                        letter.title(),
                        body(letter),
                        letter.draftedOn().atStartOfDay(ZoneOffset.UTC).toInstant())
                .headed(issuer, number)
                .to(addressee(letter))
                .signed(new Signature(issuer, null, date))
                .noting(notes(letter));
    }

    static String name(Letter letter) {
        return letter.number() == null
                ? letter.kind().chinese() + "草稿"
                : letter.kind().chinese() + letter.number();
    }

    private static List<Block> body(Letter letter) {
        List<Block> body = new ArrayList<>();
        paragraphs(body, letter.basis());
        paragraphs(body, letter.facts());
        paragraphs(body, letter.demand());
        if (letter.deadline() != null) {
            body.add(new Block.Paragraph("请于%s前将办理情况书面回复我办。".formatted(Pdf.date(letter.deadline()))));
        }
        return body;
    }

    private static void paragraphs(List<Block> body, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Block.Paragraph::new)
                .forEach(body::add);
    }

    private static String addressee(Letter letter) {
        String name = letter.addresseeName() == null ? "（收件人待定）" : letter.addresseeName();
        String unit = letter.addresseeUnit();
        return unit == null || unit.isBlank() || unit.equals(name) ? name : unit + name;
    }

    private static List<String> notes(Letter letter) {
        return letter.withdrawnOn() == null
                ? List.of()
                : List.of("本文书已于%s撤回，文号保留。".formatted(Pdf.date(letter.withdrawnOn())));
    }
}
