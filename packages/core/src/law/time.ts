// Legal time: instants to the minute, with the United States customs convention that a bare date means 12:01 a.m. Eastern.

/** Minutes since 1970-01-01T00:00Z. */
export type Instant = number;

export const SINCE_ALWAYS: Instant = Number.NEGATIVE_INFINITY;
export const NO_END: Instant = Number.POSITIVE_INFINITY;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00)?(Z|[+-]\d{2}:\d{2})?$/;

const MINUTES_A_DAY = 1440;

/**
 * Reads `2025-04-05T00:01-04:00`, `2025-04-05T00:01` (Eastern) or `2025-04-05`.
 * A bare date is 12:01 a.m. Eastern, the minute at which US tariff acts take effect, unless `minuteOfDay` says otherwise.
 * Answers undefined for anything else, impossible dates included.
 */
export function parseInstant(text: string, minuteOfDay = 1): Instant | undefined {
  const day = DATE.exec(text);
  if (day) {
    const midnight = dayStart(Number(day[1]), Number(day[2]), Number(day[3]));
    return midnight === undefined ? undefined : easternToUtc(midnight + minuteOfDay);
  }
  const time = DATE_TIME.exec(text);
  if (!time) return undefined;
  const midnight = dayStart(Number(time[1]), Number(time[2]), Number(time[3]));
  const hours = Number(time[4]);
  const minutes = Number(time[5]);
  if (midnight === undefined || hours > 23 || minutes > 59) return undefined;
  const local = midnight + hours * 60 + minutes;
  const offset = time[6];
  if (offset === undefined) return easternToUtc(local);
  return local - offsetMinutes(offset);
}

/** The instant in Eastern time, `2025-04-05T00:01-04:00`. */
export function formatInstant(instant: Instant): string {
  if (!Number.isFinite(instant)) return formatDay(instant);
  const offset = easternOffset(instant);
  const minutes = modulo(instant + offset, MINUTES_A_DAY);
  const clock = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${formatDay(instant)}T${clock}-${twoDigits(-offset / 60)}:00`;
}

/** The Eastern calendar day of an instant, `2025-04-05`. */
export function formatDay(instant: Instant): string {
  if (instant === SINCE_ALWAYS) return 'always';
  if (instant === NO_END) return 'no end known';
  return dayText(Math.floor((instant + easternOffset(instant)) / MINUTES_A_DAY));
}

/** The day alone when the instant is the customary 12:01 a.m. (or midnight), else day and time of day. */
export function formatMoment(instant: Instant): string {
  if (!Number.isFinite(instant)) return formatInstant(instant);
  const text = formatInstant(instant);
  return text.slice(11, 16) === '00:01' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** The last minute of an Eastern calendar day: what "as known on a day" includes. */
export function endOfDay(day: string): Instant | undefined {
  return DATE.test(day) ? parseInstant(day, MINUTES_A_DAY - 1) : undefined;
}

function dayStart(year: number, month: number, day: number): Instant | undefined {
  const milliseconds = Date.UTC(year, month - 1, day);
  const date = new Date(milliseconds);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return milliseconds / 60_000;
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

/** Offset of Eastern time from UTC in minutes: -240 in daylight time, -300 otherwise (15 U.S.C. 260a, rule since 2007). */
export function easternOffset(instant: Instant): number {
  const year = new Date(instant * 60_000).getUTCFullYear();
  const starts = nthSunday(year, 3, 2) + 7 * 60; // 2:00 a.m. standard time
  const ends = nthSunday(year, 11, 1) + 6 * 60; // 2:00 a.m. daylight time
  return instant >= starts && instant < ends ? -240 : -300;
}

/** Days since 1970-01-01 as `2025-04-05` (proleptic Gregorian calendar, in integers). */
function dayText(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** The instant of a minute that is counted on Eastern clocks; of an hour that a clock shows twice the first. */
export function easternToUtc(local: number): Instant {
  const summer = local + 240;
  return easternOffset(summer) === -240 ? summer : local + 300;
}

function nthSunday(year: number, month: number, nth: number): Instant {
  const first = Date.UTC(year, month - 1, 1);
  const weekday = new Date(first).getUTCDay();
  const day = 1 + ((7 - weekday) % 7) + (nth - 1) * 7;
  return Date.UTC(year, month - 1, day) / 60_000;
}
