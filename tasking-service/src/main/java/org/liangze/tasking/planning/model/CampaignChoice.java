package org.liangze.tasking.planning.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which campaigns a place runs: the policy {@code campaigns} is {@code none}, {@code default} or a list of names. */
public final class CampaignChoice {
    private CampaignChoice() {}

    /**
     * The names of the campaigns that a policy value switches on.
     *
     * @throws IllegalArgumentException if the value names a campaign that no rule describes
     */
    public static Set<String> names(Object policy, List<CampaignRule> rules) {
        List<String> chosen = listed(policy);
        if (chosen.equals(List.of("none"))) {
            return Set.of();
        }
        if (chosen.equals(List.of("default"))) {
            return rules.stream()
                    .filter(CampaignRule::on)
                    .map(CampaignRule::name)
                    .collect(Collectors.toUnmodifiableSet());
        }
        Set<String> known = rules.stream().map(CampaignRule::name).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "campaigns is %s; known are none, default and %s".formatted(chosen, known));
        }
        return Set.copyOf(chosen);
    }

    private static List<String> listed(Object policy) {
        return switch (policy) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object[] many -> Arrays.stream(many).map(String::valueOf).toList();
            default ->
                Arrays.stream(String.valueOf(policy).split("[,，、]"))
                        .map(String::strip)
                        .toList();
        };
    }
}
