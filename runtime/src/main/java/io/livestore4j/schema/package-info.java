/** What generated code builds: the schema of a store. Users read it, the processor writes it. */
@NullMarked
package io.livestore4j.schema;

import org.jspecify.annotations.NullMarked;
