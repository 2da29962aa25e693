package club;

import io.livestore4j.Query;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Queries(ClubSchema.class)
public interface ClubQueries {

    record Group(boolean in, long members, @Nullable Integer oldest) {}

    @Sql("SELECT \"in\", count(*) AS members, max(age) AS oldest FROM member GROUP BY \"in\" ORDER BY 1")
    Query<List<Group>> groups();

    @Sql("SELECT \"as\" FROM member WHERE name = :name")
    Query<List<@Nullable String>> nicknames(String name);
}
