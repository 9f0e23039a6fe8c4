package org.liangze.standalone.sample;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;

/**
 * A person of the sample, as the workbook's sheet 人员 has them.
 *
 * @param code 编号, with which the person signs in as well
 * @param liaison code of the liaison, head of the unit's head, deputy of the deputy
 */
public record SamplePerson(
        String code,
        String name,
        Role role,
        Level level,
        String region,
        String unit,
        String email,
        String phone,
        @Nullable String liaison,
        @Nullable String head,
        @Nullable String deputy) {}
