package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.annotations.Sql;
import io.livestore4j.processor.model.ResultModel.Cardinality;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SqlCall;
import io.livestore4j.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the calls of {@code Mutation.sql} and of methods with {@code @Sql}. */
final class SqlCallScanner extends TreePathScanner<@Nullable Void, Optional<TypeRef>> {

    private final Elements elements;
    private final Trees trees;
    private final TypeNames names;
    private final BindTypes bindTypes;
    private final Constants constants;
    private final List<SqlCall> calls = new ArrayList<>();

    private SqlCallScanner(ProcessingEnvironment environment, Trees trees) {
        this.elements = environment.getElementUtils();
        this.trees = trees;
        this.names = new TypeNames(environment.getTypeUtils());
        this.bindTypes = new BindTypes(elements, environment.getTypeUtils());
        this.constants = new Constants(trees);
    }

    static List<SqlCall> scan(TreePath type, ProcessingEnvironment environment, Trees trees) {
        SqlCallScanner scanner = new SqlCallScanner(environment, trees);
        scanner.scan(type, Optional.empty());
        return List.copyOf(scanner.calls);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, Optional<TypeRef> event) {
        return super.visitMethod(
                method,
                trees.getElement(getCurrentPath()) instanceof ExecutableElement element ? eventOf(element) : event);
    }

    private Optional<TypeRef> eventOf(ExecutableElement method) {
        return Mirror.isOn(method, Materializer.class)
                ? method.getParameters().stream().findFirst().map(parameter -> names.ref(parameter.asType()))
                : Optional.empty();
    }

    /** What it is called with, and where, nobody can tell. */
    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, Optional<TypeRef> event) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
            if (isMutationSql(called)) {
                calls.add(new SqlCall.Write(
                        Optional.empty(),
                        new SqlCall.Binds.InArray(),
                        List.of(),
                        event,
                        TreeSpot.origin(trees, getCurrentPath())));
            } else {
                sqlOf(called).ifPresent(sql -> calls.add(read(called, sql)));
            }
        }
        return super.visitMemberReference(reference, event);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Optional<TypeRef> event) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
            if (isMutationSql(called)) {
                calls.add(write(call, event));
            } else {
                sqlOf(called).ifPresent(sql -> calls.add(read(called, sql)));
            }
        }
        return super.visitMethodInvocation(call, event);
    }

    private boolean isMutationSql(ExecutableElement method) {
        return method.getSimpleName().contentEquals("sql")
                && method.isVarArgs()
                && TypeNames.ref(MoreElements.asType(method.getEnclosingElement()))
                        .equals(RuntimeNames.MUTATION);
    }

    private SqlCall.Write write(MethodInvocationTree call, Optional<TypeRef> event) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        TreePath text = below(arguments.get(0));
        List<TreePath> binds =
                arguments.stream().skip(1).<TreePath>map(this::below).toList();
        SqlCall.Binds form = form(binds);
        return new SqlCall.Write(
                constants.text(text),
                form,
                form instanceof SqlCall.Binds.Each
                        ? binds.stream().flatMap(this::unfit).toList()
                        : List.of(),
                event,
                TreeSpot.origin(trees, text));
    }

    /** A single bind may be the array of all. */
    private SqlCall.Binds form(List<TreePath> binds) {
        if (binds.size() == 1) {
            TypeMirror type = trees.getTypeMirror(binds.get(0));
            if (type != null && type.getKind() == TypeKind.NULL) {
                return new SqlCall.Binds.NullAlone(TreeSpot.origin(trees, binds.get(0)));
            }
            if (type != null && isArrayOfObjects(type)) {
                return new SqlCall.Binds.InArray();
            }
        }
        return new SqlCall.Binds.Each(binds.size());
    }

    private TreePath below(ExpressionTree argument) {
        return new TreePath(getCurrentPath(), argument);
    }

    private static boolean isArrayOfObjects(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                && !MoreTypes.asArray(type).getComponentType().getKind().isPrimitive();
    }

    private Stream<SqlCall.Unfit> unfit(TreePath bind) {
        TypeMirror type = trees.getTypeMirror(bind);
        return type == null || bindTypes.mayFit(type)
                ? Stream.empty()
                : Stream.of(new SqlCall.Unfit(names.display(type), TreeSpot.origin(trees, bind)));
    }

    private SqlCall.Read read(ExecutableElement method, String sql) {
        TypeElement owner = MoreElements.asType(method.getEnclosingElement());
        boolean many = QueriesReader.cardinality(method.getReturnType())
                .filter(Cardinality::ofMany)
                .isPresent();
        return new SqlCall.Read(
                owner.getSimpleName() + "." + method.getSimpleName(),
                sql,
                many,
                TreeSpot.origin(trees, getCurrentPath()));
    }

    /** Of the method itself, or of the one that it implements. */
    private Optional<String> sqlOf(ExecutableElement method) {
        Optional<String> own =
                Mirror.find(method, Sql.class).map(sql -> sql.text("value").value());
        return own.isPresent() || !(method.getEnclosingElement() instanceof TypeElement owner)
                ? own
                : owner.getInterfaces().stream()
                        .map(MoreTypes::asTypeElement)
                        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                        .filter(inherited -> elements.overrides(method, inherited, owner))
                        .flatMap(inherited -> sqlOf(inherited).stream())
                        .findFirst();
    }
}
