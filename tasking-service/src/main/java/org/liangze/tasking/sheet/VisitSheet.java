package org.liangze.tasking.sheet;

import java.util.ArrayList;
import java.util.List;
import org.liangze.kit.documents.Block;
import org.liangze.kit.documents.Document;
import org.liangze.kit.documents.Signature;
import org.liangze.tasking.issue.IssueView;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.visit.VisitView;

/** A visit's record as the paper for the business. */
final class VisitSheet {
    static final String TITLE = "食品安全包保督导反馈表";
    static final List<Block.Column> ITEMS = List.of(
            Block.Column.centred("序号", 7),
            Block.Column.of("督导事项", 39),
            Block.Column.centred("结果", 10),
            Block.Column.of("情况说明", 44));
    private static final List<Block.Column> ISSUES = List.of(
            Block.Column.centred("序号", 7),
            Block.Column.of("发现的问题", 49),
            Block.Column.centred("类别", 18),
            Block.Column.centred("整改期限", 26));

    private VisitSheet() {}

    static Document of(VisitView visit, Business business) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Line("主体名称：" + business.name()));
        body.add(new Block.Line("统一社会信用代码：%s%s包保等级：%s"
                .formatted(business.uscc(), Words.SPACE, business.tier().name())));
        body.add(new Block.Line("地\u3000\u3000址：" + business.address()));
        body.add(new Block.Line("包保干部：%s%s督导方式：%s".formatted(visit.cadreName(), Words.SPACE, visit.modeName())));
        body.add(new Block.Line("督导时间：" + Words.time(visit.visitedAt())));
        body.add(new Block.Heading("一、督导情况"));
        body.add(new Block.Table(ITEMS, answers(visit)));
        body.add(new Block.Heading("二、发现的问题"));
        body.add(visit.issues().isEmpty() ? new Block.Paragraph("本次督导未发现问题。") : new Block.Table(ISSUES, issues(visit)));
        if (!visit.issues().isEmpty()) {
            body.add(new Block.Paragraph("以上问题已通报属地市场监管部门，请按期整改并反馈整改情况。"));
        }
        body.add(hands(visit));
        return Document.titled(TITLE, body, visit.recordedAt())
                .noting(notes(visit))
                .compacted();
    }

    private static List<List<String>> answers(VisitView visit) {
        return visit.answers().stream()
                .map(one -> List.of(
                        String.valueOf(one.item()),
                        one.title(),
                        one.answerName(),
                        one.note() == null ? "" : one.note()))
                .toList();
    }

    private static List<List<String>> issues(VisitView visit) {
        return visit.issues().stream()
                .map(issue -> List.of(
                        String.valueOf(issue.number()),
                        "第%d项 %s：%s".formatted(issue.item(), issue.title(), issue.note()),
                        issue.severity().chinese(),
                        due(issue)))
                .toList();
    }

    private static String due(IssueView issue) {
        return issue.due() == null ? "由监管部门确定" : Words.day(issue.due());
    }

    /** The cadre signs by name; the business's representative by hand where it was drawn. */
    private static Block hands(VisitView visit) {
        String day = Words.day(visit.visitedAt());
        return new Block.Signatures(List.of(
                new Signature("包保干部：" + visit.signature(), null, day),
                new Signature(
                        "主体现场代表：" + visit.representative(),
                        DrawnSignature.png(visit.representativeSignature()).orElse(null),
                        day)));
    }

    private static List<String> notes(VisitView visit) {
        List<String> notes = new ArrayList<>();
        notes.add("任务清单：%s第%d版；督导记录第%d版，编号%s。"
                .formatted(visit.checklistTitle(), visit.checklistVersion(), visit.version(), visit.visitId()));
        if (!visit.recordedBy().equals(visit.cadreId())) {
            notes.add("本次督导由%s代为履行。".formatted(visit.recordedByName()));
        }
        if (visit.version() > 1) {
            notes.add("本表为更正后的记录，更正前的各版本可在系统中查看。");
        }
        if (!visit.photos().isEmpty()) {
            notes.add("另有现场照片%d张，存于系统。".formatted(visit.photos().size()));
        }
        return notes;
    }
}
