/**
 * Evidence files (quality.md, Security): the type is told by the content, personal metadata is removed, a broken file is
 * refused, a name is only ever shown. A service opts in with {@code liangze.files: true}.
 */
@NullMarked
package org.liangze.kit.file;

import org.jspecify.annotations.NullMarked;
