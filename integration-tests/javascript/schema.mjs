// The events of integration-tests/src/test/java/exchange, as a LiveStore app in JavaScript would define them. The
// "arbitrary" annotations say what random values are made of; they change nothing of how a value is written or read.
import { Events, Schema } from '@livestore/livestore'
import { DateTime } from 'effect'

const AWKWARD = ['', 'nul \u0000', 'quote " \' \\ /', 'emoji 😀👩‍👩‍👧', 'lines \n\r\t\u2028\u2029', '\ufeffBOM', '\uffff', '</script>']
const random = make => ({ arbitrary: () => make })

const Text = Schema.String.annotations(random(fc =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...AWKWARD))))
// A map's key "__proto__" would be lost: Schema.Record assigns to it, which sets the prototype of the decoded object.
const Key = Schema.String.annotations(random(fc => fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...AWKWARD, '7'))
  .filter(key => key !== '__proto__')))
const Letter = Schema.Char.annotations(random(fc =>
  fc.integer({ min: 0, max: 0xf7ff }).map(unit => String.fromCharCode(unit < 0xd800 ? unit : unit + 0x800))))

const between = (min, max) => Schema.Int.annotations(random(fc =>
  fc.oneof(fc.integer({ min, max }), fc.integer({ min: Math.max(min, -9), max: 9 }), fc.constantFrom(min, max))))
const Byte = between(-128, 127)
const Short = between(-32768, 32767)
const Int = between(-2147483648, 2147483647)
const Long = Schema.Int.annotations(random(fc => fc.maxSafeInteger()))
const LongText = Schema.BigInt.annotations(random(fc => fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })))
const Double = Schema.Finite.annotations(random(fc =>
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1e21, 1e-7, 5e-324, -0, 0.1, 2 ** 53, 123456789012345680000))))
// JavaScript has no floats: whoever wants one rounds what is read.
const Float = Schema.transform(Schema.Finite, Schema.Finite.annotations(random(fc => fc.float({ noNaN: true, noDefaultInfinity: true }))),
  { decode: Math.fround, encode: value => value })

const dateBetween0And9999 = fc => fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') })
const textOfDate = write => Schema.String.annotations(random(fc =>
  fc.tuple(dateBetween0And9999(fc), fc.constantFrom('', '.5', '.123456789')).map(([date, fraction]) => write(date.toISOString(), fraction))))
const Instant = Schema.Date.annotations(random(dateBetween0And9999))
const InstantOfEffect = Schema.DateTimeUtc.annotations(random(fc => dateBetween0And9999(fc).map(date => DateTime.unsafeMake(date))))
const LocalDate = textOfDate(iso => iso.slice(0, 10))
const LocalTime = textOfDate((iso, fraction) => iso.slice(11, 19) + fraction)
const LocalDateTime = textOfDate((iso, fraction) => iso.slice(0, 19) + fraction)
const OffsetDateTime = textOfDate((iso, fraction) => iso.slice(0, 19) + fraction + (fraction === '' ? 'Z' : '-03:30'))
const Duration = Schema.String.annotations(random(fc => fc.constantFrom('PT0S', 'PT8H6M12.345S', 'PT-0.000000001S', 'PT2562047788015215H30M7S')))

const Uri = Schema.String.annotations(random(fc => fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('urn:isbn:0451450523', 'mailto:a@example.org', 'a/b?c#d', ''))))
const Label = Schema.String.annotations(random(fc => fc.tuple(fc.string(), fc.nat()).map(([prefix, number]) => `${prefix}-${number}`)))
const Color = Schema.Literal('RED', 'GREEN', 'LIGHT_BLUE')

const Money = Schema.Struct({
  cents: LongText,
  currency: Schema.optionalWith(Text, { default: () => 'EUR' }),
  note: Schema.NullOr(Text),
})
const Shape = Schema.Union(
  Schema.Struct({ kind: Schema.Literal('round'), radius: Double }),
  Schema.Struct({ kind: Schema.Literal('Box'), width: Double, height: Double }),
)
const Step = Schema.Union(
  Schema.TaggedStruct('Paid', { amount: Money, wrapping: Shape }),
  Schema.TaggedStruct('sent-back', { reason: Schema.NullOr(Text) }),
  Schema.TaggedStruct('Waiting', {}),
)

export const scalarsSent = Events.synced({
  name: 'v1.ScalarsSent',
  schema: Schema.Struct({
    text: Text, flag: Schema.Boolean, tiny: Byte, small: Short, count: Int, total: Long, exact: LongText, ratio: Float,
    real: Double, letter: Letter, bytes: Schema.Uint8ArrayFromBase64, price: Schema.BigDecimal, serial: Schema.BigInt,
    id: Schema.UUID, link: Uri, color: Color,
  }),
})

export const timesSent = Events.synced({
  name: 'v1.TimesSent',
  schema: Schema.Struct({
    at: Instant, day: LocalDate, time: LocalTime, local: LocalDateTime, offset: OffsetDateTime, length: Duration,
  }),
})

// Each way of saying "none": where Java has @Nullable it writes null, where it has an Optional it leaves the field out.
// Schema.optional alone refuses null, and Schema.NullOr alone a field that is missing.
export const gapsSent = Events.synced({
  name: 'v1.GapsSent',
  schema: Schema.Struct({
    note: Schema.NullOr(Text),
    branch: Schema.optionalWith(Int, { nullable: true }),
    exact: Schema.optional(Schema.NullOr(LongText)),
    cost: Schema.NullishOr(Money),
    remarks: Schema.OptionFromNullOr(Schema.Array(Text)),
    nick: Schema.optional(Text),
    until: Schema.optionalWith(Instant, { as: 'Option' }),
    former: Schema.optionalWith(Color, { exact: true }),
    retries: Schema.optionalWith(Int, { default: () => 7 }),
    open: Schema.optionalWith(Schema.Boolean, { default: () => true }),
    color: Schema.optionalWith(Color, { default: () => 'RED' }),
    tags: Schema.optionalWith(Schema.Array(Text), { default: () => ['new'] }),
    since: Schema.optionalWith(InstantOfEffect, { default: () => DateTime.unsafeMake('2026-01-31T12:00:00Z') }),
    currency: Schema.optionalWith(Schema.NullOr(Text), { default: () => 'EUR' }),
  }),
})

export const nestedSent = Events.synced({
  name: 'v1.NestedSent',
  schema: Schema.Struct({
    cost: Money, shape: Shape, step: Step, costs: Schema.Array(Money), matrix: Schema.Array(Schema.Array(Int)),
    shapes: Schema.Array(Shape), labels: Schema.Set(Text), channels: Schema.Set(Int),
    prices: Schema.Record({ key: Key, value: Money }),
    lights: Schema.partial(Schema.Record({ key: Color, value: Schema.Boolean })), // without "partial" it needs every key
    label: Label,
  }),
})

export const glanceSent = Events.clientOnly({
  name: 'v1.GlanceSent',
  schema: Schema.Struct({ where: Text, seconds: Int }),
})

export const events = [scalarsSent, timesSent, gapsSent, nestedSent, glanceSent]
