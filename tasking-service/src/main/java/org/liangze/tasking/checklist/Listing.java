package org.liangze.tasking.checklist;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.tasking.checklist.model.Choice;
import org.liangze.tasking.checklist.model.Edition;
import org.liangze.tasking.checklist.model.LevelGroup;
import org.liangze.tasking.checklist.model.Line;
import org.springframework.stereotype.Component;

/** The lists that count at a place, one for each level group and kind that has one. */
@Component
class Listing {
    private final Editions editions;
    private final Drafts drafts;

    Listing(Editions editions, Drafts drafts) {
        this.editions = editions;
        this.drafts = drafts;
    }

    /**
     * A list in force.
     *
     * @param kind null for every kind without a list of its own
     * @param region whose list it is; empty for the whole country
     * @param own the place asked about has it of its own
     * @param items how many it has
     * @param next the next version that is published and not yet in force; null for none
     * @param draftId what the place is writing; null for nothing, or not the reader's to see
     */
    record Entry(
            UUID id,
            int version,
            LevelGroup levelGroup,
            @Nullable BusinessKind kind,
            String kindName,
            String region,
            String regionName,
            boolean own,
            String title,
            LocalDate effective,
            int items,
            @Nullable Coming next,
            @Nullable UUID draftId) {}

    /** A version to come. */
    record Coming(UUID id, int version, LocalDate effective, boolean retires) {}

    List<Entry> at(String region, LocalDate today) {
        List<Editions.Row> rows = editions.listed(region);
        Map<Edition, Editions.Row> byEdition = rows.stream().collect(toMap(Editions.Row::edition, Function.identity()));
        Choice choice = new Choice(byEdition.keySet());
        Map<Line, UUID> writing = drafts.at(region).stream().collect(toMap(Drafts.Draft::line, Drafts.Draft::id));
        return Arrays.stream(LevelGroup.values())
                .flatMap(level ->
                        kinds().flatMap(kind -> choice.nearest(level, kind.orElse(null), region, today).stream()))
                .flatMap(edition -> Stream.ofNullable(byEdition.get(edition)))
                .map(row -> entry(row, region, coming(row, rows, today), writing))
                .toList();
    }

    private static Entry entry(Editions.Row row, String region, @Nullable Coming next, Map<Line, UUID> writing) {
        return new Entry(
                row.id(),
                row.version(),
                row.levelGroup(),
                row.kind(),
                row.line().kindName(),
                row.region(),
                row.regionName(),
                row.region().equals(region),
                row.title(),
                row.effective(),
                row.items(),
                next,
                writing.get(new Line(row.levelGroup(), row.kind(), region)));
    }

    /** What will change first at the place: a version of this line, or of a nearer place's. */
    private static @Nullable Coming coming(Editions.Row now, List<Editions.Row> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.effective().isAfter(today)
                        && row.levelGroup() == now.levelGroup()
                        && row.kind() == now.kind()
                        && row.region().length() >= now.region().length())
                .min(comparing(Editions.Row::effective))
                .map(row -> new Coming(row.id(), row.version(), row.effective(), row.retires()))
                .orElse(null);
    }

    private static Stream<Optional<BusinessKind>> kinds() {
        return Stream.concat(
                Stream.of(Optional.empty()),
                Arrays.stream(BusinessKind.values()).map(Optional::of));
    }
}
