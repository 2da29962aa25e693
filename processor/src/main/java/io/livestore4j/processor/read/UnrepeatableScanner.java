package io.livestore4j.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.annotations.Upcast;
import io.livestore4j.processor.model.Unrepeatable;
import io.livestore4j.processor.model.Unrepeatable.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Finds what differs from run to run in the materializers and upcasts of a class, and in what they reach in it. */
final class UnrepeatableScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** For {@code @SuppressWarnings}. */
    private static final String SUPPRESSED = "unrepeatable";

    private static final Set<String> ITERATING = Set.of("forEach", "iterator", "parallelStream", "stream", "toArray");

    /** After these a stream's order does not matter, or is chosen. */
    private static final Set<String> ORDER_FREE = Set.of(
            "allMatch",
            "anyMatch",
            "average",
            "count",
            "max",
            "min",
            "noneMatch",
            "sorted",
            "sum",
            "summaryStatistics");

    /** Sums of doubles depend on their order. */
    private static final Set<String> ADDING = Set.of("average", "sum", "summaryStatistics");

    private static final String DOUBLES = "java.util.stream.DoubleStream";

    private static final Set<String> ORDER_FREE_COLLECTORS = Set.of(
            "averagingInt", "averagingLong", "counting", "summingInt", "summingLong", "toSet", "toUnmodifiableSet");

    private static final Set<String> STANDARD_OUTPUTS = Set.of("System.out", "System.err");

    /** A message stays one that can be read. */
    private static final int WHAT_LENGTH_MAX = 60;

    private final Trees trees;
    private final HashOrder order;
    private final List<Unrepeatable> found = new ArrayList<>();

    private UnrepeatableScanner(Trees trees, HashOrder order) {
        this.trees = trees;
        this.order = order;
    }

    static List<Unrepeatable> in(TreePath type, Trees trees) {
        UnrepeatableScanner scanner = new UnrepeatableScanner(trees, HashOrder.within(type, trees));
        ClassTree owner = (ClassTree) type.getLeaf();
        List<? extends Tree> first = owner.getMembers().stream()
                .filter(member -> isRun(trees.getElement(new TreePath(type, member))))
                .toList();
        Set<Tree> reached = ReachedMembers.from(first, owner.getMembers());
        owner.getMembers().stream()
                .filter(reached::contains)
                .forEach(member -> scanner.scan(new TreePath(type, member), null));
        return List.copyOf(scanner.found);
    }

    private static boolean isRun(@Nullable Element member) {
        return member != null && (Mirror.isOn(member, Materializer.class) || Mirror.isOn(member, Upcast.class));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        return isSuppressed() ? null : super.visitClass(tree, nothing);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        return isSuppressed() ? null : super.visitMethod(tree, nothing);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        return isSuppressed() ? null : super.visitVariable(tree, nothing);
    }

    private boolean isSuppressed() {
        Element element = trees.getElement(getCurrentPath());
        SuppressWarnings suppressed = element == null ? null : element.getAnnotation(SuppressWarnings.class);
        return suppressed != null && List.of(suppressed.value()).contains(SUPPRESSED);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        called();
        iterated(call);
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
        called();
        return super.visitNewClass(call, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        called();
        return super.visitMemberReference(reference, nothing);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
        TreePath iterated = new TreePath(getCurrentPath(), loop.getExpression());
        if (order.of(iterated)) {
            add(Cause.HASH_ORDER, loop.getExpression().toString(), iterated);
        }
        return super.visitEnhancedForLoop(loop, nothing);
    }

    private void called() {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            output(getCurrentPath())
                    .ifPresentOrElse(
                            output -> add(Cause.OUTPUT, output + "." + method.getSimpleName(), getCurrentPath()),
                            () -> UnrepeatableCalls.causeOf(method)
                                    .ifPresent(cause -> add(cause, nameOf(method), getCurrentPath())));
        }
    }

    /** The standard output that a call writes to. */
    private static Optional<String> output(TreePath path) {
        ExpressionTree receiver = path.getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : path.getLeaf() instanceof MemberReferenceTree reference ? reference.getQualifierExpression() : null;
        return Optional.ofNullable(receiver)
                .map(Object::toString)
                .map(text -> text.replaceFirst("^java\\.lang\\.", ""))
                .filter(STANDARD_OUTPUTS::contains);
    }

    private static String nameOf(ExecutableElement method) {
        String owner = method.getEnclosingElement().getSimpleName().toString();
        return method.getKind() == ElementKind.CONSTRUCTOR ? "new " + owner : owner + "." + method.getSimpleName();
    }

    private void iterated(MethodInvocationTree call) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method
                && ITERATING.contains(method.getSimpleName().toString())
                && !isOrderFree(getCurrentPath())) {
            HashOrder.receiver(getCurrentPath())
                    .filter(order::of)
                    .ifPresent(
                            receiver -> add(Cause.HASH_ORDER, receiver.getLeaf().toString(), getCurrentPath()));
        }
    }

    /** Looks at the calls that are chained to this one. */
    private boolean isOrderFree(TreePath call) {
        TreePath select = call.getParentPath();
        return select.getLeaf() instanceof MemberSelectTree member
                && select.getParentPath().getLeaf() instanceof MethodInvocationTree next
                && (endsOrder(member.getIdentifier().toString(), next, select.getParentPath())
                        || isOrderFree(select.getParentPath()));
    }

    private boolean endsOrder(String name, MethodInvocationTree call, TreePath path) {
        if (ADDING.contains(name)) {
            return !(trees.getElement(path) instanceof ExecutableElement method)
                    || !method.getEnclosingElement().toString().equals(DOUBLES);
        }
        return ORDER_FREE.contains(name)
                || name.equals("collect")
                        && call.getArguments().size() == 1
                        && call.getArguments().get(0) instanceof MethodInvocationTree collector
                        && endsOrder(collector);
    }

    private static boolean endsOrder(MethodInvocationTree collector) {
        String select = collector.getMethodSelect().toString();
        String name = select.substring(select.lastIndexOf('.') + 1);
        return ORDER_FREE_COLLECTORS.contains(name)
                || name.equals("toCollection")
                        && collector.getArguments().toString().matches("(\\w+\\.)*(TreeSet|HashSet)::new");
    }

    private void add(Cause cause, String what, TreePath place) {
        found.add(new Unrepeatable(cause, shortened(what), TreeSpot.origin(trees, place)));
    }

    private static String shortened(String what) {
        return what.length() <= WHAT_LENGTH_MAX ? what : what.substring(0, WHAT_LENGTH_MAX) + "…";
    }
}
