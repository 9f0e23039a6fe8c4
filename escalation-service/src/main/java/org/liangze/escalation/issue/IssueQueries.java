package org.liangze.escalation.issue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of issues, newest first. */
@Repository
class IssueQueries {
    private final JdbcClient jdbc;

    IssueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Issue> page(Caller caller, Filter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(Issues.SELECT + """
                 where starts_with(i.region, :region)
                   and (cast(:states as text[]) is null or i.state = any(:states))
                   and (cast(:business as uuid) is null or i.business_id = :business)
                   and (cast(:cadre as uuid) is null or coalesce(b.cadre_id, i.cadre_id) = :cadre)
                   and (cast(:returner as uuid) is null or i.issue_id in
                         (select h.issue_id from handoff h where h.receiver_id = :returner and h.returned_at is not null))
                   and (cast(:before as uuid) is null or i.issue_id < :before)
                 order by i.issue_id desc
                 limit :limit""")
                .param("region", filter.region() == null ? caller.region() : filter.region())
                .param("states", filter.stateNames())
                .param("business", caller.is(Role.BUSINESS) ? caller.businessId() : filter.business())
                .param("cadre", caller.is(Role.CADRE) ? caller.personId() : filter.cadre())
                .param("returner", filter.view() == View.RETURNED ? caller.personId() : null)
                .param("before", before)
                .param("limit", limit)
                .query(Issue.class)
                .list();
    }

    /** The tabs of a regulator's queue. */
    enum View {
        RECEIVED,
        HANDLING,
        REVIEW,
        CLOSED,
        RETURNED;

        /** The states a tab shows; empty for all. */
        List<IssueState> states() {
            return switch (this) {
                case RECEIVED -> List.of(IssueState.HANDED_OVER);
                case HANDLING ->
                    List.of(
                            IssueState.ACCEPTED,
                            IssueState.INSPECTED,
                            IssueState.CASE_FILED,
                            IssueState.CORRECTION_ORDERED,
                            IssueState.PENALISED);
                case REVIEW -> List.of(IssueState.RECTIFIED);
                case CLOSED -> List.of(IssueState.VERIFIED, IssueState.CLOSED);
                case RETURNED -> List.of();
            };
        }
    }

    /** What to list; null for no restriction. */
    record Filter(
            @Nullable View view,
            @Nullable String region,
            @Nullable IssueState state,
            @Nullable UUID cadre,
            @Nullable UUID business) {

        String @Nullable [] stateNames() {
            if (state != null) {
                return new String[] {state.name()};
            }
            return view == null || view.states().isEmpty()
                    ? null
                    : view.states().stream().map(IssueState::name).toArray(String[]::new);
        }
    }
}
