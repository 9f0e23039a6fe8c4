package org.liangze.tasking.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.documents.Signature;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.register.Business;

/** The same form with nothing in it, for a visit on paper that is entered afterwards. */
final class BlankSheet {
    private static final List<Block.Column> ITEMS = List.of(
            Block.Column.centred("序号", 7),
            Block.Column.of("督导事项", 35),
            Block.Column.centred("是", 6),
            Block.Column.centred("否", 6),
            Block.Column.centred("不涉及", 12),
            Block.Column.of("情况说明", 34));

    private BlankSheet() {}

    static Document of(Checklist checklist, @Nullable Business business, Instant now) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Line("主体名称：" + (business == null ? "" : business.name())));
        body.add(new Block.Line("统一社会信用代码：" + (business == null ? "" : business.uscc())));
        body.add(new Block.Line("地\u3000\u3000址：" + (business == null ? "" : business.address())));
        body.add(new Block.Line("包保干部：\u3000\u3000\u3000\u3000\u3000\u3000督导方式：□现场\u3000□视频\u3000□集中"));
        body.add(new Block.Line("督导时间：" + Words.NO_DATE + "\u3000\u3000时\u3000\u3000分"));
        for (Checklist.Block block : checklist.blocks()) {
            body.add(new Block.Heading(block.title()));
            body.add(new Block.Table(
                    ITEMS,
                    block.items().stream()
                            .map(item -> List.of(String.valueOf(item.no()), item.title(), "", "", "", ""))
                            .toList()));
        }
        body.add(new Block.Signatures(
                List.of(new Signature("包保干部：", null, Words.NO_DATE), new Signature("主体现场代表：", null, Words.NO_DATE))));
        return Document.titled(VisitSheet.TITLE, body, now)
                .noting(List.of(
                        "任务清单：%s第%d版。答“否”的须写明发现的问题；纸质记录请于督导后及时录入系统。".formatted(checklist.title(), checklist.version())))
                .compacted();
    }
}
