package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.registry.Act;
import org.liangze.registry.Change;
import org.liangze.registry.assignment.Assignments;
import org.liangze.registry.assignment.CoveringBusinesses;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.business.model.Registered;
import org.liangze.registry.business.model.TierRules;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.person.Contacts;
import org.liangze.registry.person.model.Contact;
import org.springframework.stereotype.Component;

/** Registers businesses, one or thousands in the same few statements. */
@Component
public class RegisteringBusinesses {
    private final Transactions transactions;
    private final Rules rules;
    private final Businesses businesses;
    private final Licences licences;
    private final Contacts contacts;
    private final Assignments assignments;
    private final CoveringBusinesses covering;
    private final FollowingChanges following;
    private final BusinessFacts facts;

    RegisteringBusinesses(
            Transactions transactions,
            Rules rules,
            Businesses businesses,
            Licences licences,
            Contacts contacts,
            Assignments assignments,
            CoveringBusinesses covering,
            FollowingChanges following,
            BusinessFacts facts) {
        this.transactions = transactions;
        this.rules = rules;
        this.businesses = businesses;
        this.licences = licences;
        this.contacts = contacts;
        this.assignments = assignments;
        this.covering = covering;
        this.following = following;
        this.facts = facts;
    }

    /** What the drafts would do. Looks beyond the caller's scope, so that a business registered elsewhere is seen and refused. */
    public List<Change<Registered>> plan(List<BusinessDraft> drafts, LocalDate today) {
        return transactions.asSystem(() -> planWithin(drafts, today));
    }

    /** The same inside an open transaction, as far as that sees. */
    public List<Change<Registered>> planWithin(List<BusinessDraft> drafts, LocalDate today) {
        TierRules tiers = rules.tiers();
        Map<UUID, Registered> known =
                known(drafts.stream().map(BusinessDraft::id).toList());
        return drafts.stream()
                .map(draft -> Registered.change(known.get(draft.id()), draft, tiers, today))
                .toList();
    }

    /** Saves and tells one business registered by hand, whose cadre is told like any new cadre. */
    void apply(Act act, Change<Registered> change) {
        if (!change.changes()) {
            return;
        }
        List<Change<Registered>> one = List.of(change);
        List<UUID> ids = save(act, one);
        covering.cover(act, newCadres(one), added(one), ids);
        tell(act, one);
    }

    /**
     * Saves and tells a part of what an import changes, cadres already found fit; inside the caller's transaction.
     * {@link #tellCoverage} follows once, when all parts are in.
     */
    public void applyPart(ImportAct act, List<Change<Registered>> changes) {
        apply(
                act.adding(),
                changes.stream().filter(change -> change.before() == null).toList());
        apply(
                act.changing(),
                changes.stream()
                        .filter(change -> change.before() != null && change.changes())
                        .toList());
    }

    /** Tells whom an import made responsible for what. First cadres of new businesses need not be told one by one. */
    public void tellCoverage(ImportAct act) {
        covering.tell(act.adding(), true);
        covering.tell(act.changing(), false);
    }

    private void apply(Act act, List<Change<Registered>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<UUID> ids = save(act, changes);
        covering.coverPart(act, newCadres(changes), added(changes), ids);
        tell(act, changes);
    }

    private List<UUID> save(Act act, List<Change<Registered>> changes) {
        List<Registered> after = changes.stream().map(Change::after).toList();
        businesses.save(act, after.stream().map(Registered::business).toList());
        following.follow(act, changes);
        licences.save(after);
        contacts.save(
                act,
                after.stream()
                        .map(b -> Contacts.Row.of(b.id(), b.business().region(), b.contact()))
                        .toList());
        return after.stream().map(Registered::id).toList();
    }

    private void tell(Act act, List<Change<Registered>> changes) {
        Set<UUID> added = added(changes);
        List<UUID> ids = changes.stream().map(change -> change.after().id()).toList();
        facts.added(act, added);
        facts.changed(act, ids.stream().filter(id -> !added.contains(id)).toList());
        facts.accountsChanged(act, ids);
    }

    private Map<UUID, Registered> known(Collection<UUID> ids) {
        Map<UUID, Set<Licence>> papers = licences.find(ids);
        Map<UUID, Contact> reach = contacts.find(ids);
        Map<UUID, UUID> cadres = assignments.cadresOf(ids);
        Map<UUID, Registered> known = new HashMap<>();
        businesses
                .find(ids)
                .forEach((id, business) -> known.put(
                        id,
                        new Registered(
                                business,
                                papers.getOrDefault(id, Set.of()),
                                reach.getOrDefault(id, Contact.NONE),
                                cadres.get(id))));
        return known;
    }

    private static Map<UUID, UUID> newCadres(List<Change<Registered>> changes) {
        Map<UUID, UUID> cadres = new HashMap<>();
        for (Change<Registered> change : changes) {
            UUID cadre = change.after().cadreId();
            if (cadre != null && !cadre.equals(cadre(change.before()))) {
                cadres.put(change.after().id(), cadre);
            }
        }
        return cadres;
    }

    private static Set<UUID> added(List<Change<Registered>> changes) {
        return changes.stream()
                .filter(change -> change.before() == null)
                .map(change -> change.after().id())
                .collect(Collectors.toSet());
    }

    private static @Nullable UUID cadre(@Nullable Registered before) {
        return before == null ? null : before.cadreId();
    }
}
