package org.liangze.registry.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.handover.model.Move;

/**
 * A hand-over as the office writes it down.
 *
 * @param moves who takes over what; a move without businesses takes all that no other names
 * @param effective last day in post of a cadre who leaves; today when left out
 * @param leaves whether the cadre leaves: what nobody takes over becomes a gap
 * @param reason needed for the order, not for the preview
 * @param previewed the businesses the preview showed, when the order is to be refused if others are held by now
 */
record HandOverRequest(
        @Nullable UUID fromCadreId,
        @Nullable List<MoveRequest> moves,
        @Nullable LocalDate effective,
        @Nullable Boolean leaves,
        @Nullable String reason,
        @Nullable List<UUID> previewed) {
    /** Who takes over, and which; null for all that no other move names. */
    record MoveRequest(@Nullable UUID successorId, @Nullable List<UUID> businessIds) {
        Move move() {
            if (successorId == null) {
                throw Refusal.invalid("field-missing", "请选择接任干部");
            }
            return new Move(successorId, businessIds);
        }
    }

    /** The request when it is complete and makes sense in itself. */
    Order order() {
        if (fromCadreId == null) {
            throw Refusal.invalid("field-missing", "请选择移交的包保干部");
        }
        boolean leaving = Boolean.TRUE.equals(leaves);
        if (effective != null && !leaving) {
            throw Refusal.invalid("effective-without-leaving", "交接当日生效；生效日期只用于同时办理离任");
        }
        List<Move> wanted = moves == null
                ? List.of()
                : moves.stream().map(MoveRequest::move).toList();
        return new Order(fromCadreId, wanted, effective, leaving, reason == null ? "" : reason.strip(), previewed);
    }

    /** A complete order. */
    record Order(
            UUID from,
            List<Move> moves,
            @Nullable LocalDate effective,
            boolean leaves,
            String reason,
            @Nullable List<UUID> previewed) {
        List<UUID> successors() {
            return moves.stream().map(Move::successorId).distinct().toList();
        }

        List<UUID> named() {
            return moves.stream()
                    .flatMap(move -> Stream.ofNullable(move.businessIds()).flatMap(List::stream))
                    .distinct()
                    .toList();
        }
    }
}
