package org.liangze.registry.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.file.FileView;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The records of the board. */
@Component
class BoardRecords {
    /**
     * What to list, and where to go on.
     *
     * @param period null for any
     * @param withdrawn whether to show the withdrawn ones instead of those that count
     * @param before day and id of the last one shown; null from the top
     */
    record Filter(
            String region,
            @Nullable Period period,
            boolean withdrawn,
            @Nullable List<String> before,
            int limit) {}

    private record Row(UUID id, String details, BoardView.Entry entry) {}

    private static final String SELECT = """
            select r.id, r.region, place_name(r.region) as region_name, r.details::text as details, p.name as recorded_by_name,
                   r.recorded_at, r.withdrawn_at, r.withdraw_reason
              from board_record r
              left join person_copy p on p.person_id = r.recorded_by
             where r.kind = :kind
            """;
    private static final List<String> FROM_THE_TOP = List.of("infinity", new UUID(0, 0).toString());

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EvidenceFiles files;

    BoardRecords(JdbcClient jdbc, JsonMapper json, EvidenceFiles files) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
    }

    void add(Act act, UUID by, String region, Details details) {
        jdbc.sql("""
                insert into board_record (id, kind, region, day, until, details, recorded_by, recorded_at)
                values (:id, :kind, :region, :day, :until, cast(:details as jsonb), :by, :at)""")
                .param("id", act.id())
                .param("kind", RecordKind.of(details.getClass()).name())
                .param("region", region)
                .param("day", details.day())
                .param("until", details.until())
                .param("details", json.writeValueAsString(details))
                .param("by", by)
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    <D extends Details> Optional<BoardView<D>> find(Class<D> type, UUID id) {
        return views(
                        type,
                        jdbc.sql(SELECT + " and r.id = :id")
                                .param("kind", RecordKind.of(type).name())
                                .param("id", id)
                                .query(BoardRecords::row)
                                .list())
                .stream()
                .findFirst();
    }

    <D extends Details> BoardView<D> need(Class<D> type, UUID id) {
        return find(type, id)
                .orElseThrow(() -> Refusal.notFound(
                        "record-unknown",
                        "没有找到这条%s记录".formatted(RecordKind.of(type).chinese())));
    }

    /** What happened in the period, or stood in it; the latest first. */
    <D extends Details> List<BoardView<D>> list(Class<D> type, Filter filter) {
        List<String> before = filter.before() == null ? FROM_THE_TOP : filter.before();
        Period period = filter.period();
        LocalDate from = period == null ? null : period.from();
        LocalDate to = period == null ? null : period.to();
        return views(
                type,
                jdbc.sql(SELECT + """
                   and r.region >= :region and r.region < :region || ':'
                   and (r.withdrawn_at is not null) = :withdrawn
                   and (cast(:to as date) is null or r.day <= :to)
                   and (cast(:from as date) is null or r.day >= :from
                        or (r.kind in ('INSTITUTION', 'TASK_FORCE') and (r.until is null or r.until >= :from)))
                   and (r.day, r.id) < (cast(:beforeDay as date), cast(:beforeId as uuid))
                 order by r.day desc, r.id desc
                 limit :limit""")
                        .param("kind", RecordKind.of(type).name())
                        .param("region", filter.region())
                        .param("withdrawn", filter.withdrawn())
                        .param("from", from)
                        .param("to", to)
                        .param("beforeDay", before.get(0))
                        .param("beforeId", before.get(1))
                        .param("limit", filter.limit())
                        .query(BoardRecords::row)
                        .list());
    }

    /** Whether it was withdrawn by this call. */
    boolean withdraw(Act act, UUID by, UUID id, String reason) {
        return jdbc.sql("""
                update board_record set withdrawn_at = :at, withdrawn_by = :by, withdraw_reason = :reason
                 where id = :id and withdrawn_at is null""")
                        .param("at", Timestamp.from(act.at()))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private <D extends Details> List<BoardView<D>> views(Class<D> type, List<Row> rows) {
        RecordKind kind = RecordKind.of(type);
        Map<String, List<FileView>> attached =
                files.of(rows.stream().map(row -> kind.subject(row.id())).toList());
        return rows.stream()
                .map(row -> new BoardView<>(
                        withFiles(row.entry(), attached.getOrDefault(kind.subject(row.id()), List.of())),
                        json.readValue(row.details(), type)))
                .toList();
    }

    private static BoardView.Entry withFiles(BoardView.Entry e, List<FileView> attached) {
        return new BoardView.Entry(
                e.id(),
                e.region(),
                e.regionName(),
                e.recordedByName(),
                e.recordedAt(),
                attached,
                e.withdrawnAt(),
                e.withdrawReason());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Row(
                id,
                row.getString("details"),
                new BoardView.Entry(
                        id,
                        row.getString("region"),
                        row.getString("region_name"),
                        row.getString("recorded_by_name"),
                        row.getTimestamp("recorded_at").toInstant(),
                        List.of(),
                        withdrawn == null ? null : withdrawn.toInstant(),
                        row.getString("withdraw_reason")));
    }
}
