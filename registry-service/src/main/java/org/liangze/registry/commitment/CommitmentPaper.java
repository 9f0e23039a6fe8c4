package org.liangze.registry.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.documents.Signature;
import org.liangze.registry.Papers;

/** A commitment as a paper, to be signed by hand or with the signature drawn on the phone. */
final class CommitmentPaper {
    private static final String BY = "承诺人：";
    private static final String NO_DATE = "\u3000\u3000年\u3000\u3000月\u3000\u3000日";

    private CommitmentPaper() {}

    static Document of(Standing cadre, Round round) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Line("姓\u3000\u3000名：" + cadre.cadreName()));
        body.add(new Block.Line("工作单位：" + cadre.unit()));
        body.add(new Block.Line("包保主体：%d户（见责任清单）".formatted(round.businesses())));
        round.paragraphs().stream().map(Block.Paragraph::new).forEach(body::add);
        body.add(new Block.Paragraph("以上承诺，请组织和群众监督。"));
        LocalDate on = round.signedOn();
        return Document.titled(round.title(), body, round.generatedAt())
                .signed(new Signature(BY, round.signature(), on == null ? NO_DATE : Papers.date(on)))
                .compacted();
    }
}
