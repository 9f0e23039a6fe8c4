package org.liangze.registry.business;

import org.liangze.kit.id.Ids;
import org.liangze.registry.Act;

/**
 * An import as an act: what it adds and what it changes are told apart, because only new cadres of known businesses are told.
 *
 * @param adding brings businesses onto the register
 * @param changing changes known ones
 */
public record ImportAct(Act adding, Act changing) {
    public static ImportAct of(Act act) {
        return new ImportAct(new Act(Ids.named("import-adding", act.id()), act.by(), act.region(), act.at()), act);
    }
}
