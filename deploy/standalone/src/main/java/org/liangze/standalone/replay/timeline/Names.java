package org.liangze.standalone.replay.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;

/** The scenario's names for ids: people and businesses by their own, issues by their {@code as} or {@code <business>#n}. */
public final class Names {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, List<String>> aliases = new HashMap<>();
    private final Map<String, Integer> issuesOf = new HashMap<>();

    public void put(UUID id, String name) {
        names.put(id, name);
        ids.put(name, id);
    }

    /** A further name under which the scenario may speak of something. */
    public void alias(String name, UUID id) {
        ids.put(name, id);
        aliases.computeIfAbsent(id, key -> new ArrayList<>()).add(name);
    }

    public @Nullable UUID find(String name) {
        return ids.get(name);
    }

    /**
     * Names the issues of a visit: {@code as}, or {@code as.1}, {@code as.2} when there are several, and always by the next
     * numbers of their business.
     */
    public void issuesFound(List<UUID> issues, String business, @Nullable String as) {
        for (int i = 0; i < issues.size(); i++) {
            UUID issue = issues.get(i);
            String numbered = business + "#" + issuesOf.merge(business, 1, Integer::sum);
            put(issue, numbered);
            if (as != null) {
                alias(numbered, issue);
                put(issue, issues.size() == 1 ? as : as + "." + (i + 1));
                alias(as + "." + (i + 1), issue);
            }
        }
        if (as != null && !issues.isEmpty()) {
            alias(as, issues.getFirst());
        }
    }

    /** Every further name of something. */
    List<String> aliases(UUID id) {
        return aliases.getOrDefault(id, List.of());
    }

    public String of(UUID id) {
        return names.getOrDefault(id, "?");
    }

    List<String> one(@Nullable UUID id) {
        return id == null ? List.of() : List.of(of(id));
    }

    List<String> all(Collection<UUID> many) {
        return List.copyOf(new TreeSet<>(many.stream().map(this::of).toList()));
    }

    List<String> refs(List<BusinessRef> businesses) {
        return all(businesses.stream().map(BusinessRef::id).toList());
    }

    /** Texts that may be ids: named where they are, kept where they are not. */
    List<String> texts(List<String> texts) {
        return List.copyOf(new TreeSet<>(
                texts.stream().map(this::text).filter(Objects::nonNull).toList()));
    }

    /** A text with every id in it replaced by its name, so that no random id reaches the timeline. */
    @Nullable
    String text(@Nullable String text) {
        return text == null ? null : ID.matcher(text).replaceAll(found -> of(UUID.fromString(found.group())));
    }
}
