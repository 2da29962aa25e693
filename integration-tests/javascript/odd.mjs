// Lines that nobody would think up at random: texts that are read all the same, and texts that Java must refuse.
import { Schema } from '@livestore/livestore'
import { DateTime, Duration, Option } from 'effect'

const SCALARS = {
  text: 'a', flag: true, tiny: 1, small: 2, count: 3, total: 4, exact: '5', ratio: 0.5, real: 1.5, letter: 'x',
  bytes: 'AQL/', price: '12.5', serial: '7', id: '123e4567-e89b-12d3-a456-426614174000', link: 'https://example.org', color: 'RED',
}
const TIMES = {
  at: '2026-01-31T12:00:00.000Z', day: '2026-01-31', time: '08:30:00', local: '2026-01-31T08:30:00',
  offset: '2026-01-31T08:30:00+01:00', length: 'PT1H',
}
const MONEY = { cents: '1', note: null }
const NESTED = {
  cost: MONEY, shape: { kind: 'round', radius: 1 }, step: { _tag: 'Waiting' }, costs: [], matrix: [], shapes: [], labels: [],
  channels: [], prices: {}, lights: {}, label: 'a-1',
}
const GAPS = { note: null, cost: null, remarks: null }
const encoded = (schema, value) => Schema.encodeSync(schema)(value)
const scalars = fields => ['v1.ScalarsSent', JSON.stringify({ ...SCALARS, ...fields })]
const times = fields => ['v1.TimesSent', JSON.stringify({ ...TIMES, ...fields })]
const nested = fields => ['v1.NestedSent', JSON.stringify({ ...NESTED, ...fields })]
const gaps = fields => ['v1.GapsSent', JSON.stringify({ ...GAPS, ...fields })]
const glance = text => ['v1.GlanceSent', text]

/** [event, arguments]; both sides must read the same. */
export const readable = [
  glance('{"where":"first","seconds":1,"where":"last"}'),
  glance(' { "seconds" : 1e3 , "where" : "\\u0041\\/\\ud83d\\ude00\u2028" } '),
  glance('{"where":"","seconds":1.0}'),
  glance('{"where":"","seconds":-0}'),
  glance('{"where":"\\ud800 is half a character","seconds":120e-1}'),
  scalars({ real: 1e21, ratio: 16777217, total: 9007199254740991, price: '1.5e+30', serial: '0' }),
  scalars({ real: 5e-324, ratio: 3.4028234663852886e38, total: -9007199254740991, price: '-0.000', bytes: '' }),
  scalars({ real: -1.7976931348623157e308, ratio: 1e-45, exact: '-9223372036854775808', price: '1E-30', letter: '\u2028' }),
  times({ at: encoded(Schema.DateTimeUtc, DateTime.unsafeMake('0000-01-01T00:00:00Z')) }),
  times({ at: '2026-01-31T12:00:00Z' }),
  gaps({}),
  gaps({ retries: -1, since: '9999-12-31T23:59:59.999Z', currency: null, unknown: { deep: [[{}], null] }, former: 'LIGHT_BLUE' }),
  nested({ step: { amount: MONEY, wrapping: { radius: 2, _tag: 'Paid', kind: 'round' }, _tag: 'Paid', kind: 'Box' } }),
  nested({ prices: { constructor: MONEY, toString: MONEY, '': MONEY, 10: MONEY, 9: MONEY }, channels: [3, 1, 2, 3] }),
]

/** [event, arguments, what the message of the refusal holds]. */
export const refused = [
  [...scalars({ real: encoded(Schema.Number, NaN) }), 'field "real" is missing or null'],
  [...scalars({ text: undefined }), 'field "text" is missing or null'],
  [...scalars({ flag: 'true' }), '"flag": expected true or false'],
  [...scalars({ tiny: 128 }), '"tiny": expected an 8-bit integer'],
  [...scalars({ small: -32769 }), '"small": expected a 16-bit integer'],
  [...scalars({ count: 1.5 }), '"count": expected a whole number'],
  [...scalars({ count: 2147483648 }), '"count": expected a 32-bit integer'],
  [...scalars({ total: 1e21 }), '"total": expected a whole number of 64 bits'],
  [...scalars({ exact: 5 }), '"exact": expected a string'],
  [...scalars({ exact: '9223372036854775808' }), '"exact": expected a long'],
  [...scalars({ ratio: 1e39 }), '"ratio": expected a number that a float can hold'],
  [...scalars({ letter: '😀' }), '"letter": expected a single UTF-16 character'],
  [...scalars({ bytes: encoded(Schema.Uint8Array, new Uint8Array([1, 2, 255])) }), '"bytes": expected a string'],
  [...scalars({ bytes: 'AQL' }), '"bytes": expected Base64'],
  [...scalars({ price: '12,5' }), '"price": expected a decimal number'],
  [...scalars({ serial: '1e3' }), '"serial": expected a whole number'],
  [...scalars({ id: '123e4567' }), '"id": expected a UUID'],
  [...scalars({ link: encoded(Schema.URL, new URL('https://example.org/a|b')) }), '"link": expected a URI'],
  [...scalars({ color: 'PURPLE' }), '"color": no constant is named "PURPLE"'],
  [...times({ at: encoded(Schema.Date, new Date('+010000-01-01T00:00:00Z')) }), '"at": expected an instant'],
  [...times({ at: encoded(Schema.DateFromNumber, new Date(0)) }), '"at": expected a string'],
  [...times({ day: '2026-02-30' }), '"day": expected a date'],
  [...times({ offset: encoded(Schema.DateTimeZoned, DateTime.unsafeMakeZoned(0, { timeZone: 'Europe/Berlin' })) }), '"offset": expected'],
  [...times({ length: encoded(Schema.Duration, Duration.seconds(90)) }), '"length": expected a string'],
  [...gaps({ retries: null }), 'field "retries" is missing or null'],
  [...gaps({ branch: '1' }), '"branch": expected a whole number'],
  [...gaps({ nick: encoded(Schema.Option(Schema.String), Option.none()) }), '"nick": expected a string'],
  [...nested({ cost: {} }), '"cost": field "cents" is missing or null'],
  [...nested({ costs: [MONEY, null] }), '"costs": element 1: expected an object'],
  [...nested({ shape: { kind: 'Triangle' } }), '"shape": no record of Shape is named Triangle'],
  [...nested({ step: { kind: 'Waiting' } }), '"step": field "_tag" is missing'],
  [...nested({ prices: encoded(Schema.Map({ key: Schema.String, value: Schema.Int }), new Map([['a', 1]])) }), '"prices": expected an object'],
  [...nested({ lights: { RED: null } }), '"lights": the value of "RED" in the map is null'],
  [...nested({ lights: { PURPLE: true } }), '"lights": no constant is named "PURPLE"'],
  [...glance('{"where":"a","seconds":1'), 'it is no JSON'],
  [...glance('{"where":"a","seconds":1} {}'), 'expected nothing behind the value'],
  [...glance('[]'), 'expected an object'],
]
