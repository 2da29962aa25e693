import club.ClubEvent.Joined
import club.ClubQueriesSql.CLUB_QUERIES
import club.ClubStore
import club.Member
import club.MemberTable.MEMBER

/** Each marked line, and no other, must be refused. */
fun mistakes(store: ClubStore, member: Member) {
    MEMBER.update().set(MEMBER.name, null) // refused
    MEMBER.update().set(MEMBER.`val`, null) // refused
    MEMBER.update().set(MEMBER.name, 7) // refused
    MEMBER.update().set(MEMBER.age, null)
    MEMBER.name.eq(null) // refused
    MEMBER.age.ge(null) // refused
    MEMBER.points.eq("7") // refused
    MEMBER.points.eq(null) // refused
    MEMBER.points.eq(7)
    MEMBER.age.sum().gt(5)
    MEMBER.age.sum().gt(null) // refused
    MEMBER.age.sum().gt("5") // refused
    MEMBER.age.eq(MEMBER.age.sum()) // refused
    MEMBER.age.times(MEMBER.name) // refused
    MEMBER.points.plus(MEMBER.age)
    MEMBER.points.eq(MEMBER.all().select(MEMBER.name)) // refused
    MEMBER.points.orElse("7") // refused
    MEMBER.`object`.lt(Member.Level.OLD) // refused
    Joined("m1", null, 36, 7) // refused
    Joined("m1", "Ada", null, 7)
    store.commit("no event") // refused
    CLUB_QUERIES.nicknames(null) // refused
    val age: Int = member.age() // refused
    val nickname: String = member.`as`() // refused
    val name: String = member.name()
    val nicknames: List<String> = store.query(MEMBER.all().select(MEMBER.`as`)) // refused
    val called: List<String> = store.query(CLUB_QUERIES.nicknames("Ada")) // refused
    val names: List<String> = store.query(MEMBER.all().select(MEMBER.name))
    println("$age $nickname $name $nicknames $called $names")
}
