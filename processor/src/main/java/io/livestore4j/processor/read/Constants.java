package io.livestore4j.processor.read;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The texts that the compiler knows: literals, constants and what {@code +} makes of them. */
final class Constants {

    private static final String STRING = "java.lang.String";

    private final Trees trees;

    Constants(Trees trees) {
        this.trees = trees;
    }

    /** Of an expression that is a text. */
    Optional<String> text(TreePath expression) {
        Tree tree = expression.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue()).map(String::valueOf);
        }
        if (tree instanceof ParenthesizedTree inner) {
            return text(new TreePath(expression, inner.getExpression()));
        }
        if (tree instanceof BinaryTree binary) {
            return sum(expression, binary);
        }
        return trees.getElement(expression) instanceof VariableElement variable
                ? Optional.ofNullable(variable.getConstantValue()).map(String::valueOf)
                : Optional.empty();
    }

    /** Of numbers + makes no text of both. */
    private Optional<String> sum(TreePath expression, BinaryTree binary) {
        TypeMirror type = trees.getTypeMirror(expression);
        if (binary.getKind() != Tree.Kind.PLUS
                || type == null
                || !type.toString().equals(STRING)) {
            return Optional.empty();
        }
        return text(new TreePath(expression, binary.getLeftOperand()))
                .flatMap(left ->
                        text(new TreePath(expression, binary.getRightOperand())).map(right -> left + right));
    }
}
