/**
 * The yearly duty report (履职报告, domain.md §4.18): opened for every cadre by a daily look, pre-filled with the year's figures,
 * written and signed by the cadre, received or sent back by the office above. In: {@code registry.person}, by way of the copy of
 * the people. Out: {@code duty-report-due}, and an exception item for the office when reports are missing.
 */
@NullMarked
package org.liangze.tasking.dutyreport;

import org.jspecify.annotations.NullMarked;
