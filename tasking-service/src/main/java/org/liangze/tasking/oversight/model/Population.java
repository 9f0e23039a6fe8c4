package org.liangze.tasking.oversight.model;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody a sample can fall on, as it is written down: a line {@code id|stratum} each, sorted, without doubles. */
public record Population(List<Member> members) {
    public Population {
        members = members.stream()
                .distinct()
                .sorted((one, other) -> line(one).compareTo(line(other)))
                .toList();
        long ids = members.stream().map(Member::id).distinct().count();
        if (ids != members.size()) {
            throw new IllegalArgumentException("members holds an id in two strata");
        }
    }

    public static Population of(Collection<Member> members) {
        return new Population(List.copyOf(members));
    }

    /** The opposite of {@link #text()}. */
    public static Population parse(String text) {
        return new Population(text.lines()
                .map(line -> line.split("\\|", 2))
                .map(parts -> new Member(UUID.fromString(parts[0]), parts[1]))
                .toList());
    }

    public int size() {
        return members.size();
    }

    public String text() {
        return members.stream().map(Population::line).collect(Collectors.joining("\n"));
    }

    /** SHA-256 of {@link #text()} in UTF-8, in hexadecimal. */
    public String hash() {
        return Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Member member) {
        return member.id() + "|" + member.stratum();
    }
}
