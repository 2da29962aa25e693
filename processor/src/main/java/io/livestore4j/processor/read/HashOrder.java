package io.livestore4j.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which expressions give a set or a map whose order nobody has chosen. */
final class HashOrder {

    private static final Set<String> HASHED = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap");

    /** Their order differs even from run to run. */
    private static final Set<String> MAKERS = Set.of(
            "java.util.Map.copyOf",
            "java.util.Map.of",
            "java.util.Map.ofEntries",
            "java.util.Set.copyOf",
            "java.util.Set.of",
            "java.util.concurrent.ConcurrentHashMap.newKeySet");

    private static final Set<String> COLLECTORS =
            Set.of("groupingBy", "toMap", "toSet", "toUnmodifiableMap", "toUnmodifiableSet");

    private static final String SUPPLIER = "java.util.function.Supplier";

    private static final Set<String> VIEWS = Set.of("entrySet", "keySet", "values");

    private final Trees trees;
    private final Set<Element> variables = new HashSet<>();

    private HashOrder(Trees trees) {
        this.trees = trees;
    }

    /** Knows the variables that are declared in a class. */
    static HashOrder within(TreePath type, Trees trees) {
        HashOrder order = new HashOrder(trees);
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                ExpressionTree initializer = variable.getInitializer();
                if (initializer != null && order.of(new TreePath(getCurrentPath(), initializer))) {
                    order.variables.add(trees.getElement(getCurrentPath()));
                }
                return super.visitVariable(variable, nothing);
            }
        }.scan(type, null);
        return order;
    }

    boolean of(TreePath expression) {
        Tree tree = expression.getLeaf();
        if (tree instanceof ParenthesizedTree inner) {
            return of(new TreePath(expression, inner.getExpression()));
        }
        return isHashed(trees.getTypeMirror(expression))
                || variables.contains(trees.getElement(expression))
                || tree instanceof MethodInvocationTree call && ofCall(expression, call);
    }

    private static boolean isHashed(@Nullable TypeMirror type) {
        return type != null
                && type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement() instanceof TypeElement element
                && HASHED.contains(element.getQualifiedName().toString());
    }

    private boolean ofCall(TreePath path, MethodInvocationTree call) {
        if (!(trees.getElement(path) instanceof ExecutableElement called)
                || !(called.getEnclosingElement() instanceof TypeElement owner)) {
            return false;
        }
        String name = called.getSimpleName().toString();
        if (MAKERS.contains(owner.getQualifiedName() + "." + name)) {
            return !isOfOne(call, called);
        }
        if (name.equals("collect") && call.getArguments().size() == 1) {
            return isHashCollector(path, call.getArguments().get(0));
        }
        return VIEWS.contains(name) && receiver(path).filter(this::of).isPresent();
    }

    /** Nothing, one element, or one key and its value have one order. */
    private static boolean isOfOne(MethodInvocationTree call, ExecutableElement called) {
        return switch (called.getSimpleName().toString()) {
            case "of" ->
                !called.isVarArgs()
                        && call.getArguments().size()
                                <= (called.getReturnType().toString().startsWith("java.util.Map") ? 2 : 1);
            case "ofEntries" -> call.getArguments().isEmpty();
            default -> false;
        };
    }

    /** Unless it is told which map to fill. */
    private boolean isHashCollector(TreePath path, ExpressionTree collector) {
        return collector instanceof MethodInvocationTree
                && trees.getElement(new TreePath(path, collector)) instanceof ExecutableElement called
                && COLLECTORS.contains(called.getSimpleName().toString())
                && called.getParameters().stream()
                        .noneMatch(parameter -> parameter.asType().toString().startsWith(SUPPLIER));
    }

    /** What a method is called on; nothing if it is this. */
    static Optional<TreePath> receiver(TreePath call) {
        Tree select = ((MethodInvocationTree) call.getLeaf()).getMethodSelect();
        return select instanceof MemberSelectTree member
                ? Optional.of(new TreePath(new TreePath(call, select), member.getExpression()))
                : Optional.empty();
    }
}
