package io.livestore4j.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hash of what a method does: of its tokens, and of those of the methods and fields of its class that it names, and so on.
 * Blanks, comments, annotations and the class of the event are not in it.
 */
final class MethodHash {

    /** Bytes; enough for one method to differ from its next version. */
    private static final int LENGTH = 8;

    private final CharSequence source;
    private final SourcePositions positions;
    private final TreePath path;
    private final List<Tree> members;

    private MethodHash(Trees trees, TreePath path, ClassTree owner) throws IOException {
        this.source = path.getCompilationUnit().getSourceFile().getCharContent(true);
        this.positions = trees.getSourcePositions();
        this.path = path;
        this.members = owner.getMembers().stream()
                .filter(member -> member instanceof MethodTree || member instanceof VariableTree)
                .filter(this::isWritten)
                .map(Tree.class::cast)
                .toList();
    }

    /** The compiler adds a constructor that stands nowhere. */
    private boolean isWritten(Tree member) {
        return positions.getEndPosition(path.getCompilationUnit(), member) >= 0;
    }

    /** @param method in a class */
    static String of(Trees trees, TreePath method) {
        try {
            MethodHash hash = new MethodHash(
                    trees, method, (ClassTree) method.getParentPath().getLeaf());
            return hash.of((MethodTree) method.getLeaf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String of(MethodTree method) {
        // The class of an event may have another name.
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .collect(Collectors.joining("\n,\n"));
        Stream<String> others =
                ReachedMembers.from(List.of(method), members).stream().skip(1).map(this::tokensOfMember);
        return digest(
                Stream.concat(Stream.of(tokens(method, parameters)), others).collect(Collectors.joining("\n\n")));
    }

    private String tokensOfMember(Tree member) {
        return tokens(member, member instanceof MethodTree method ? tokensOf(method.getParameters()) : "=");
    }

    private String tokens(Tree member, String parameters) {
        Tree code = ReachedMembers.codeOf(member);
        return String.join("\n", ReachedMembers.nameOf(member), parameters, code == null ? "" : tokensOf(code));
    }

    private String tokensOf(List<? extends Tree> trees) {
        return trees.stream().map(this::tokensOf).collect(Collectors.joining("\n,\n"));
    }

    private String tokensOf(Tree tree) {
        long start = positions.getStartPosition(path.getCompilationUnit(), tree);
        long end = positions.getEndPosition(path.getCompilationUnit(), tree);
        return String.join("\n", SourceTokens.of(source.subSequence((int) start, (int) end)));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
