package io.livestore4j.processor.model;

import javax.tools.Diagnostic;

/** A place in the body of a method, where the compiler can print. Only what made it knows where that is. */
public interface Spot {

    void print(Diagnostic.Kind kind, String text);
}
