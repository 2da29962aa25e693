/** The contract with a sync backend, a backend in memory, and the merge of two logs as a pure function. */
@NullMarked
package io.livestore4j.sync;

import org.jspecify.annotations.NullMarked;
