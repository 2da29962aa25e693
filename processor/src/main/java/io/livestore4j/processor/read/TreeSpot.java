package io.livestore4j.processor.read;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.Spot;
import javax.tools.Diagnostic;

/** A tree of javac's. */
record TreeSpot(Trees trees, TreePath path) implements Spot {

    static Origin origin(Trees trees, TreePath path) {
        return Origin.of(new TreeSpot(trees, path));
    }

    @Override
    public void print(Diagnostic.Kind kind, String text) {
        trees.printMessage(kind, text, path.getLeaf(), path.getCompilationUnit());
    }

    /** A path is made anew each time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TreeSpot that && leaf() == that.leaf();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(leaf());
    }

    private Tree leaf() {
        return path.getLeaf();
    }
}
