@NullMarked
package org.newsgraph.export;

import org.jspecify.annotations.NullMarked;
