package org.liangze.registry.handover.model;

import org.liangze.registry.assignment.model.CadreInQuestion;

/**
 * Who is to take over.
 *
 * @param now the cadre, with the number of businesses covered before the order
 * @param warnAbove policy {@code assignment.warn-above} at the successor's place
 */
public record Successor(CadreInQuestion now, int warnAbove) {
    CadreInQuestion with(int more) {
        return new CadreInQuestion(
                now.id(), now.name(), now.role(), now.level(), now.region(), now.inPost(), now.businesses() + more);
    }
}
