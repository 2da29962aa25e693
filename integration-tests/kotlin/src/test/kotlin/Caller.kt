import club.ClubEvent.Called
import club.ClubEvent.Joined
import club.ClubQueriesSql.CLUB_QUERIES
import club.ClubStore
import club.Member
import club.MemberTable.MEMBER
import io.livestore4j.Query
import io.livestore4j.StoreOptions

data class Line(val name: String, val age: Int?)

/** What an app does with its store. Each line that is printed is compared. */
fun main() {
    ClubStore.open(StoreOptions.builder().storeId("club").inMemory().build()).use { store ->
        store.commit(Joined("m1", "Ada", 36, 7), Joined("m2", "Ben", null, 5))
        store.commit(listOf(Called("m1", "Countess", true), Called("m2", null, false)))

        val grown: Query<List<Member>> = MEMBER.where(MEMBER.age.ge(18).and(MEMBER.points.gt(1)))
            .orderBy(MEMBER.name.asc(), MEMBER.id.desc())
            .limit(10)
        for (member in store.query(grown)) {
            val age: Int? = member.age()
            val name: String = member.name()
            println("$name is $age, ${member.`as`()}, ${member.`object`()}, ${member.`val`()}, ${member.`when`()}")
        }

        val lines: List<Line> = store.query(MEMBER.all().orderBy(MEMBER.id.asc()).select(MEMBER.name, MEMBER.age).into(::Line))
        println(lines)
        val names: List<String> = store.query(MEMBER.where(MEMBER.`in`.isTrue).select(MEMBER.name))
        println(names)
        val nicknames: List<String?> = store.query(MEMBER.all().orderBy(MEMBER.id.asc()).select(MEMBER.`as`))
        println(nicknames)
        println(store.query(MEMBER.where(MEMBER.name.startsWith("B").or(MEMBER.`when`.isNotNull())).count()))
        val points: Long = 7
        val numbers = MEMBER.points.eq(points).and(MEMBER.points.between(1, 7)).and(MEMBER.points.ne(0L))
            .and(MEMBER.weight.le(1)).and(MEMBER.weight.ge(0.0)).and(MEMBER.`in`.eq(true)).and(MEMBER.age.oneOf(36, 37))
            .and(MEMBER.age.sameAs(36)).and(MEMBER.`as`.sameAs(null).not())
        println(store.query(MEMBER.where(numbers).exists()))
        println(store.query(MEMBER.where(MEMBER.`object`.eq(Member.Level.OLD)).first()).isPresent)

        val sums = MEMBER.where(MEMBER.points.lt(MEMBER.age)).groupBy(MEMBER.`in`)
            .having(MEMBER.age.sum().gt(5).and(MEMBER.points.sum().ge(7L)).and(MEMBER.points.sum().plus(1).le(8))
                .and(MEMBER.weight.sum().lt(1).or(MEMBER.weight.avg().le(0.5)))
                .and(MEMBER.age.sum().plus(1L).between(37, 37L)).and(MEMBER.points.sum().orElse(0).ne(0)))
            .select(MEMBER.`in`, MEMBER.age.sum())
            .into { member, age -> "$member $age" }
        println(store.query(sums))
        val sum: Long? = store.query(MEMBER.all().select(MEMBER.age.sum()).one())
        println(sum)

        val worth: List<Long> = store.query(
            MEMBER.where(MEMBER.points.le(MEMBER.all().select(MEMBER.points.max())))
                .orderBy(MEMBER.`object`.asc(), MEMBER.id.asc())
                .select(MEMBER.age.orElse(1).times(MEMBER.points).plus(MEMBER.points))
        )
        println(worth)
        val heavy: Double = store.query(MEMBER.all().select(MEMBER.points.times(MEMBER.weight).plus(MEMBER.age).max().orElse(0.5)).one())!!
        println(heavy)
        println(store.query(MEMBER.all().union(MEMBER.all()).count()))

        println(store.query(CLUB_QUERIES.groups()))
        val called: List<String?> = store.query(CLUB_QUERIES.nicknames("Ada"))
        println(called)

        val first: List<Member> = store.observe(grown).blockingFirst()
        println(first.map { it.id })

        val forget = MEMBER.update().set(MEMBER.age, null).set(MEMBER.`as`, null).set(MEMBER.points, 0)
            .set(MEMBER.weight, 1.5).set(MEMBER.`in`, true)
            .set(MEMBER.name, "Ada").set(MEMBER.`val`, listOf("x")).where(MEMBER.id.eq("m1"))
        println(forget.sql())
    }
}
