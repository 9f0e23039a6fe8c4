package org.liangze.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;

class WordsTest {
    @Test
    void everyWordOfTheGlossaryIsUnderstoodInChineseAndByName() {
        for (Role role : Role.values()) {
            assertThat(Words.role(role.chinese())).contains(role);
            assertThat(Words.role(role.name())).contains(role);
        }
        for (BusinessKind kind : BusinessKind.values()) {
            assertThat(Words.kind(kind.chinese())).contains(kind);
        }
        for (Level level : Level.values()) {
            assertThat(Words.level(level.chinese())).contains(level);
        }
    }

    @Test
    void fullWidthFormsAndBlanksDoNotMatter() {
        assertThat(Words.tier(" Ｂ级 ")).contains(Tier.B);
        assertThat(Words.state("停业（歇业）")).contains(OperatingState.SUSPENDED);
        assertThat(Words.kind("学校／幼儿园 食堂")).contains(BusinessKind.SCHOOL_CANTEEN);
        assertThat(Words.yesNo("是")).contains(true);
    }

    @Test
    void anUnknownWordIsNotGuessed() {
        assertThat(Words.role("干事")).isEmpty();
        assertThat(Words.tier("E")).isEmpty();
    }
}
