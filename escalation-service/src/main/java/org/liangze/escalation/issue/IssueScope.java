package org.liangze.escalation.issue;

import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.escalation.handoff.Handoffs;
import org.liangze.escalation.issue.model.Standing;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who sees an issue within a region, and what a caller is to it. A business sees its own, a cadre those of the businesses it
 * covers and those it found; everybody else with the region in scope sees it.
 */
@Component
class IssueScope {
    private final Handoffs handoffs;

    IssueScope(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    static boolean sees(Caller caller, Issue issue) {
        return switch (caller.role()) {
            case BUSINESS -> issue.businessId().equals(caller.businessId());
            case CADRE ->
                issue.cadre().equals(caller.personId()) || issue.cadreId().equals(caller.personId());
            case LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, ADMINISTRATOR ->
                caller.covers(issue.region());
        };
    }

    Standing standing(Caller caller, Issue issue) {
        UUID me = caller.personId();
        if (caller.is(Role.REGULATOR, Role.REGULATOR_HEAD) && caller.covers(issue.region())) {
            return Standing.REGULATOR;
        }
        if (caller.is(Role.UNIT_HEAD) && handoffs.receives(issue.issueId(), me)) {
            return Standing.REGULATOR;
        }
        if (caller.is(Role.CADRE) && issue.cadre().equals(me)) {
            return Standing.CADRE;
        }
        if (caller.is(Role.BUSINESS) && issue.businessId().equals(caller.businessId())) {
            return Standing.BUSINESS;
        }
        return caller.is(Role.OFFICE) && caller.covers(issue.region()) ? Standing.OFFICE : Standing.ONLOOKER;
    }

    static Refusal notFound() {
        return Refusal.notFound("issue-not-found", "没有这个问题，或不在您的辖区内");
    }
}
