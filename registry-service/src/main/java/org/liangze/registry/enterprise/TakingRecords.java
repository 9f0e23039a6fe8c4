package org.liangze.registry.enterprise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.Words;
import org.liangze.registry.enterprise.DutyRecords.Entry;
import org.liangze.registry.enterprise.DutyRecords.Party;
import org.springframework.stereotype.Component;

/** Takes in businesses' own records, one by one or as a csv; the business itself for itself, the office for its place. */
@Component
class TakingRecords {
    static final List<String> COLUMNS = List.of("统一社会信用代码", "类型", "日期");

    /** What was taken, and what was not and why; {@code row} counts the header as 1. */
    record Taken(int taken, List<RefusedRow> refused) {}

    /** A row that was not taken. */
    record RefusedRow(long row, String column, String value, String what) {
        static RefusedRow of(long row, Problem problem) {
            return new RefusedRow(row, problem.column(), problem.value(), problem.what());
        }
    }

    /** What came of one record. */
    record Recorded(UUID businessId, String kind, String kindName, String period, boolean changed) {}

    private final DutyRecords records;
    private final Acts acts;
    private final Audit audit;

    TakingRecords(DutyRecords records, Acts acts, Audit audit) {
        this.records = records;
        this.acts = acts;
        this.audit = audit;
    }

    Recorded one(Caller caller, UUID business, RecordRequest request) {
        requireRole(caller);
        Party party = records.party(business)
                .filter(known -> mayWrite(caller, known.id()))
                .orElseThrow(() -> Refusal.notFound("business-unknown", "没有找到这个主体"));
        Act act = acts.by(caller);
        return switch (request.read(act.day())) {
            case RecordRequest.Reading.Wrong wrong ->
                throw Refusal.invalid(
                        "record-invalid",
                        wrong.problem().column() + "：" + wrong.problem().what());
            case RecordRequest.Reading.Sound sound -> {
                Entry entry = entry(party, sound);
                boolean changed = records.save(act, List.of(entry)) > 0;
                if (changed) {
                    audit.record(caller, "record-duty", business.toString(), null, entry);
                }
                yield new Recorded(
                        business,
                        entry.kind().name(),
                        entry.kind().chinese(),
                        entry.kind().period(entry.starts()),
                        changed);
            }
        };
    }

    Taken csv(Caller caller, List<NamedCsvRecord> rows) {
        requireRole(caller);
        Act act = acts.by(caller);
        List<UUID> ids = rows.stream().map(TakingRecords::business).distinct().toList();
        Map<UUID, Party> parties = records.parties(ids).stream()
                .filter(party -> mayWrite(caller, party.id()))
                .collect(Collectors.toMap(Party::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            Party party = parties.get(business(row));
            if (party == null) {
                refused.add(new RefusedRow(
                        row.getStartingLineNumber(), "统一社会信用代码", cell(row, "统一社会信用代码"), "您的辖区内没有登记这个主体"));
                continue;
            }
            switch (request(row).read(act.day())) {
                case RecordRequest.Reading.Sound sound -> entries.add(entry(party, sound));
                case RecordRequest.Reading.Wrong wrong ->
                    refused.add(RefusedRow.of(row.getStartingLineNumber(), wrong.problem()));
            }
        }
        Taken taken = new Taken(entries.size(), refused);
        if (!entries.isEmpty()) {
            records.save(act, entries);
            audit.record(caller, "record-duty-csv", caller.region(), null, Map.of("taken", entries.size()));
        }
        return taken;
    }

    private static void requireRole(Caller caller) {
        caller.require(Role.BUSINESS, Role.OFFICE, Role.ADMINISTRATOR);
    }

    private static boolean mayWrite(Caller caller, UUID business) {
        return !caller.is(Role.BUSINESS) || business.equals(own(caller));
    }

    static @Nullable UUID own(Caller caller) {
        return caller.businessId() == null ? caller.personId() : caller.businessId();
    }

    private static Entry entry(Party party, RecordRequest.Reading.Sound sound) {
        return new Entry(
                party.id(),
                party.region(),
                sound.kind(),
                sound.kind().starts(sound.day()),
                sound.day(),
                sound.zeroRisk(),
                sound.findings(),
                sound.handled());
    }

    private static UUID business(NamedCsvRecord row) {
        return Ids.named("business", Words.plain(cell(row, "统一社会信用代码")), Words.code(cell(row, "场所编号")));
    }

    private static RecordRequest request(NamedCsvRecord row) {
        return new RecordRequest(
                cell(row, "类型"),
                cell(row, "日期"),
                Words.yesNo(cell(row, "零风险")).orElse(null),
                cell(row, "发现问题"),
                cell(row, "处理情况"));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }
}
