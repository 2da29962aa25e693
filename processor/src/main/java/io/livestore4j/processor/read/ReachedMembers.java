package io.livestore4j.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a class that code in it names, those that these name, and so on. It goes by names: one too many is no harm. */
final class ReachedMembers {

    private ReachedMembers() {}

    /** Those of {@code members} that are reached, the first ones too, in the order in which they are. */
    static Set<Tree> from(List<? extends Tree> first, List<? extends Tree> members) {
        Set<Tree> reached = new LinkedHashSet<>();
        Deque<Tree> waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            Tree next = waiting.remove();
            if (reached.add(next)) {
                Set<String> names = namesIn(next);
                members.stream().filter(other -> names.contains(nameOf(other))).forEach(waiting::add);
            }
        }
        return reached;
    }

    /** Empty for what has none. */
    static String nameOf(Tree member) {
        if (member instanceof MethodTree method) {
            return method.getName().toString();
        }
        if (member instanceof VariableTree field) {
            return field.getName().toString();
        }
        return member instanceof ClassTree nested ? nested.getSimpleName().toString() : "";
    }

    /** What a member does, or is made of. */
    static @Nullable Tree codeOf(Tree member) {
        if (member instanceof MethodTree method) {
            return method.getBody();
        }
        return member instanceof VariableTree field ? field.getInitializer() : member;
    }

    private static Set<String> namesIn(Tree member) {
        Set<String> names = new LinkedHashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
                names.add(tree.getName().toString());
                return super.visitIdentifier(tree, nothing);
            }

            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
                names.add(tree.getIdentifier().toString());
                return super.visitMemberSelect(tree, nothing);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
                names.add(tree.getName().toString());
                return super.visitMemberReference(tree, nothing);
            }
        }.scan(codeOf(member), null);
        return names;
    }
}
