package org.liangze.registry.export;

import java.util.List;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/** People by their code; contacts masked. */
final class PeopleTable {
    static final RegisterTable TABLE = new RegisterTable(
            "people",
            RegisterTable.STAFF,
            "",
            """
            select p.code, p.id, p.code, p.name, p.role, p.level, p.region, place_name(p.region), p.unit, l.name, h.name,
                   case when p.in_post then '在岗' else '离任' end, p.left_on, mask_phone(c.phone), mask_email(c.email)
              from person p
              left join contact c on c.party_id = p.id
              left join person_copy l on l.person_id = p.liaison_id
              left join person_copy h on h.person_id = p.head_id
             where p.region >= :region and p.region < :region || ':'
               and (p.code, p.id) > (:afterKey, cast(:afterId as uuid))
               and (cast(:role as text) is null or p.role = :role)
               and (cast(:level as text) is null or p.level = :level)
               and (cast(:unit as text) is null or p.unit = :unit)
               and (cast(:inPost as boolean) is null or p.in_post = :inPost)
               and (cast(:q as text) is null or p.code = :q or position(:q in p.name) > 0 or position(:q in p.unit) > 0)
             order by p.code, p.id
             limit :limit""",
            List.of(
                    new RegisterTable.Column("编号"),
                    new RegisterTable.Column("姓名"),
                    new RegisterTable.Column("角色", role -> Role.valueOf(role).chinese()),
                    new RegisterTable.Column("级别", level -> Level.valueOf(level).chinese()),
                    new RegisterTable.Column("地区代码"),
                    new RegisterTable.Column("所在地区"),
                    new RegisterTable.Column("单位"),
                    new RegisterTable.Column("联络员"),
                    new RegisterTable.Column("单位负责人"),
                    new RegisterTable.Column("在岗"),
                    new RegisterTable.Column("离任日期"),
                    new RegisterTable.Column("联系电话"),
                    new RegisterTable.Column("电子邮箱")));

    private PeopleTable() {}
}
