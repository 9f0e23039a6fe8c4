package org.liangze.registry.dutylist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.registry.Papers;

/** A duty list as a paper. */
final class DutyListPaper {
    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.centred("序号", 7),
            Block.Column.of("主体名称", 23),
            Block.Column.of("统一社会信用代码", 30),
            Block.Column.of("类别", 12),
            Block.Column.centred("等级", 7),
            Block.Column.of("地址", 21));

    private DutyListPaper() {}

    static Document of(DutyList list) {
        DutyList.DutyCadre cadre = list.cadre();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Line("包保干部：%s\u3000\u3000级别：%s".formatted(cadre.name(), cadre.levelName())));
        body.add(new Block.Line("单\u3000\u3000位：%s".formatted(cadre.unit())));
        body.add(new Block.Line("地\u3000\u3000区：%s".formatted(cadre.regionName())));
        body.add(new Block.Heading("一、工作职责"));
        for (int i = 0; i < list.duties().size(); i++) {
            body.add(new Block.Paragraph("%d．%s".formatted(i + 1, list.duties().get(i))));
        }
        body.add(new Block.Heading("二、包保主体（共%d户）".formatted(list.businesses().size())));
        body.add(list.businesses().isEmpty() ? new Block.Paragraph("目前没有包保主体。") : new Block.Table(COLUMNS, rows(list)));
        LocalDate day = list.generatedAt().atZone(WorkCalendar.ZONE).toLocalDate();
        return Document.titled(list.title(), body, list.generatedAt())
                .noting(List.of("本清单根据%s的包保关系生成，文本版本%s；包保关系变动后请重新生成。".formatted(Papers.date(day), list.version())));
    }

    private static List<List<String>> rows(DutyList list) {
        List<List<String>> rows = new ArrayList<>();
        for (DutyList.CoveredBusiness business : list.businesses()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    business.name(),
                    business.uscc().isEmpty() ? business.siteNo() : business.uscc(),
                    business.kindName(),
                    business.tier(),
                    business.address()));
        }
        return rows;
    }
}
