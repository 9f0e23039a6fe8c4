package org.liangze.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweep;

/** After a year was loaded or amended, counts every open deadline anew, kind by kind and batch by batch. */
final class MovingDeadlines implements Sweep {
    static final String NAME = "CALENDAR_MOVES";
    private static final int LIMIT = 200;

    private final TreeMap<String, OpenDeadlines> kinds = new TreeMap<>();
    private final KnownYears years;
    private final Following following;
    private final Moves moves;

    MovingDeadlines(List<OpenDeadlines> kinds, KnownYears years, Following following, Moves moves) {
        kinds.forEach(kind -> this.kinds.put(place(kind), kind));
        this.years = years;
        this.following = following;
        this.moves = moves;
    }

    /** What hangs on others comes after them. */
    private static String place(OpenDeadlines kind) {
        return (kind.hangsOnOthers() ? "2 " : "1 ") + kind.kind();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int batch(Instant now) {
        Optional<Following.Place> place = following.due(now);
        place.ifPresent(found -> move(found, now));
        return place.isPresent() ? 1 : 0;
    }

    @Override
    public @Nullable Instant nextDue() {
        return following.nextDue();
    }

    private void move(Following.Place place, Instant now) {
        Map.Entry<String, OpenDeadlines> current = kinds.ceilingEntry(place.kind());
        if (current == null) {
            following.ended(place, now);
            return;
        }
        Amendment by = years.amendment(place.year(), now).orElseThrow();
        OpenDeadlines.Batch batch = current.getValue().move(by, place.after(), LIMIT);
        moves.record(by, current.getValue().kind(), batch.moved());
        if (batch.seen() < LIMIT) {
            // the first name that sorts after this one
            following.goOn(place.at(current.getKey() + '\u0001', Following.beginning()));
            return;
        }
        following.goOn(place.at(current.getKey(), batch.last()));
    }
}
