/** Real stores, one backend, virtual time and a bad network, from a seed. */
@NullMarked
package io.livestore4j.simulation;

import org.jspecify.annotations.NullMarked;
