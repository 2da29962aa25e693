package io.livestore4j.processor.read;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The constants of Java: javac knows their values too, but tells only those of variables. */
final class Constants {

    private static final String STRING = "java.lang.String";

    private final Trees trees;

    Constants(Trees trees) {
        this.trees = trees;
    }

    /** Of an expression that is a constant text. */
    Optional<String> text(TreePath expression) {
        return value(expression).filter(String.class::isInstance).map(String.class::cast);
    }

    private Optional<Object> value(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return below(path, inner.getExpression());
        }
        if (tree instanceof UnaryTree unary) {
            return below(path, unary.getExpression())
                    .flatMap(value -> ConstantFolding.unary(unary.getKind().name(), value));
        }
        if (tree instanceof BinaryTree binary) {
            return below(path, binary.getLeftOperand())
                    .flatMap(left -> below(path, binary.getRightOperand())
                            .flatMap(right ->
                                    ConstantFolding.binary(binary.getKind().name(), left, right)));
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return choice(path, choice);
        }
        return tree instanceof TypeCastTree cast ? cast(path, cast) : ofVariable(path);
    }

    private Optional<Object> below(TreePath path, ExpressionTree expression) {
        return value(new TreePath(path, expression));
    }

    private Optional<Object> choice(TreePath path, ConditionalExpressionTree choice) {
        Optional<Object> whenTrue = below(path, choice.getTrueExpression());
        Optional<Object> whenFalse = below(path, choice.getFalseExpression());
        return whenTrue.isEmpty() || whenFalse.isEmpty()
                ? Optional.empty()
                : below(path, choice.getCondition())
                        .flatMap(condition -> condition.equals(true) ? whenTrue : whenFalse)
                        .flatMap(value -> converted(trees.getTypeMirror(path), value));
    }

    /** One of two numbers becomes of the type of both. */
    private static Optional<Object> converted(TypeMirror type, Object value) {
        return type.getKind().isPrimitive() ? ConstantFolding.cast(type.getKind(), value) : Optional.of(value);
    }

    private Optional<Object> cast(TreePath path, TypeCastTree cast) {
        TypeMirror type = trees.getTypeMirror(path);
        return below(path, cast.getExpression())
                .flatMap(value -> type.getKind().isPrimitive()
                        ? ConstantFolding.cast(type.getKind(), value)
                        : Optional.of(value).filter(text -> text instanceof String && isString(type)));
    }

    private static boolean isString(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(STRING);
    }

    private Optional<Object> ofVariable(TreePath path) {
        return trees.getElement(path) instanceof VariableElement variable
                ? Optional.ofNullable(variable.getConstantValue())
                : Optional.empty();
    }
}
