/** What is served as files and pages: the two web apps, the API try-it page, the page for errors. No events. */
@NullMarked
package org.liangze.portal.page;

import org.jspecify.annotations.NullMarked;
