// node exchange.mjs <lines of Java> <directory> <own lines per event>: reads what Java wrote, and writes into the directory
//   answers.tsv     each of these lines, decoded and encoded again
//   javascript.tsv  lines of its own, many
//   fixture.tsv     the same, few: committed as integration-tests/src/test/resources/javascript/events.tsv
// A line is: event, arguments as JSON, description of the value; or, where Java must refuse, "!" and a part of the message.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Schema } from '@livestore/livestore'
import { Arbitrary, FastCheck } from 'effect'
import { describe } from './describe.mjs'
import { readable, refused } from './odd.mjs'
import { events } from './schema.mjs'

const FIXTURE_PER_EVENT = 12
const DIFFERENCES_SHOWN = 10
const SEED = 20261125

const schemas = new Map(events.map(event => [event.name, event.schema]))
const decode = (event, text) => Schema.decodeUnknownSync(schemas.get(event))(JSON.parse(text))
const encode = (event, value) => Schema.encodeSync(schemas.get(event))(value)
const line = (event, text, expected) => `${event}\t${text}\t${expected}\n`

const differences = []
const check = (event, text, found, expected) => {
  if (found !== expected) differences.push(`${event} ${text}\n    expected ${expected}\n    found    ${found}`)
}

/** The line that answers one of Java's. */
const answer = javaLine => {
  const [event, text, expected] = javaLine.split('\t')
  let value
  try {
    value = decode(event, text)
  } catch (error) {
    check(event, text, `refused: ${error.message}`, expected)
    return ''
  }
  check(event, text, describe(value), expected)
  return line(event, JSON.stringify(encode(event, value)), expected)
}

/** The same JSON value with the keys of every object in another order. */
const reordered = value => {
  if (Array.isArray(value)) return value.map(reordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, field]) => [key, reordered(field)]))
}

/** Without the optional field that comes next, and with one that no schema has. */
const changed = (event, encoded, index) => {
  const { [Object.keys(encoded)[index % Object.keys(encoded).length]]: gone, ...rest } = encoded
  const text = JSON.stringify({ newer: [{ deep: index }], ...rest })
  try {
    return line(event, text, describe(decode(event, text)))
  } catch {
    return '' // the field was none that may be missing
  }
}

const own = (event, count) =>
  FastCheck.sample(Arbitrary.make(event.schema), { seed: SEED, numRuns: count }).map((value, index) => {
    const encoded = encode(event.name, value)
    const text = JSON.stringify(index % 2 === 0 ? encoded : reordered(encoded))
    check(event.name, text, describe(decode(event.name, text)), describe(value))
    return line(event.name, text, describe(value)) + (index % 3 === 0 ? changed(event.name, encoded, index) : '')
  }).join('')

const oddLines = () => readable.map(([event, text]) => line(event, text, describe(decode(event, text)))).join('')
  + refused.map(([event, text, message]) => line(event, text, '!' + message)).join('')
const ownLines = (count, baseSize) => {
  FastCheck.configureGlobal({ baseSize }) // of texts and arrays
  return oddLines() + events.map(event => own(event, count)).join('')
}

const [javaFile, directory, ownPerEvent] = process.argv.slice(2)
const javaLines = readFileSync(javaFile, 'utf8').split('\n').filter(text => text !== '')
const write = (name, text) => {
  writeFileSync(join(directory, name), text)
  return text.split('\n').length - 1
}
const answers = write('answers.tsv', javaLines.map(answer).join(''))
const owned = write('javascript.tsv', ownLines(Number(ownPerEvent), 'small'))
const kept = write('fixture.tsv', ownLines(FIXTURE_PER_EVENT, 'xsmall'))

console.log(`JavaScript: read ${javaLines.length} lines of Java and answered ${answers}, wrote ${owned} lines of its own `
  + `and ${kept} for the fixture, ${differences.length} differences`)
differences.slice(0, DIFFERENCES_SHOWN).forEach(text => console.log('DIFFERENCE ' + text))
process.exitCode = differences.length === 0 ? 0 : 1
