// A decoded value as text, the same as Description.java writes for its counterpart. It knows nothing of the JSON.
import { BigDecimal, DateTime, Option } from 'effect'

const quote = text => `"${text.replace(/[^ !#-[\]-~]/g, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))}"`

const number = value => {
  if (Number.isSafeInteger(value)) return String(value)
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  return '#' + bits.getBigUint64(0).toString(16)
}

const decimal = value => {
  const { value: digits, scale } = BigDecimal.normalize(value)
  return `${digits}e${-scale}`
}

// What is null and what is missing is the same.
const object = value => '{' + Object.keys(value).sort().map(key => [key, describe(value[key])])
  .filter(([, text]) => text !== 'null').map(([key, text]) => `${quote(key)}:${text}`).join() + '}'

export const describe = value => {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return number(value)
  if (typeof value !== 'object') return String(value)
  if (Option.isOption(value)) return describe(Option.getOrNull(value))
  if (BigDecimal.isBigDecimal(value)) return decimal(value)
  if (DateTime.isDateTime(value)) return '@' + DateTime.toEpochMillis(value)
  if (value instanceof Date) return '@' + value.getTime()
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  if (Array.isArray(value)) return '[' + value.map(describe).join() + ']'
  if (value instanceof Set) return '<' + [...value].map(describe).sort().join() + '>'
  return object(value)
}
