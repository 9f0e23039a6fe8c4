package org.liangze.standalone.sample;

import java.util.Comparator;
import java.util.List;

/** 道里区 with its townships and communities, edition of 2023. */
record Places(List<Township> townships) {
    static final String CITY = "2301";
    static final String COUNTY = "230102";

    /** @param name as on the list: 兆麟街道 */
    record Township(String code, String name, List<Community> communities) {
        String shortName() {
            return name.replaceFirst("(街道|镇)$", "");
        }
    }

    /** @param name as on the list: 索菲亚社区居委会 */
    record Community(String code, String name, String townshipName) {
        /** 索菲亚社区, 松江村. */
        String plainName() {
            return name.replaceFirst("(社区|村)(居民|村)?(居)?委(员)?会$", "$1");
        }

        /** 索菲亚, 松江. */
        String shortName() {
            return plainName().replaceFirst("(社区|村)$", "");
        }

        boolean rural() {
            return plainName().endsWith("村");
        }
    }

    static Places read() {
        List<String[]> communities = Words.table("communities");
        return new Places(Words.table("townships").stream()
                .map(row -> new Township(
                        row[0],
                        row[1],
                        communities.stream()
                                .filter(c -> c[0].startsWith(row[0]))
                                .map(c -> new Community(c[0], c[1], row[1]))
                                .toList()))
                .sorted(Comparator.comparing(Township::code))
                .toList());
    }

    List<Community> communities() {
        return townships.stream().flatMap(t -> t.communities().stream()).toList();
    }
}
