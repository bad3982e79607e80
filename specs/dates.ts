/**
 * Reads an RFC 3339 date and time: seconds and a zone are needed, fractions allowed.
 * @returns the instant to the millisecond, or undefined for any other dialect and for a date that does not exist.
 */
export function parseIsoDate(text: string): Date | undefined {
  const found = isoDate.exec(text)?.groups;
  if (found === undefined) return undefined;
  const day = calendarDay(Number(found['year']), Number(found['month']), Number(found['day']));
  return day === undefined ? undefined : instant(day, found);
}

/**
 * Reads an RFC 2822 date and time in the long form that Twilio writes: weekday, seconds and a numeric zone, GMT or UT.
 * @returns the instant, or undefined for any other dialect, a date that does not exist or a wrong weekday.
 */
export function parseRfc2822Date(text: string): Date | undefined {
  const found = rfc2822Date.exec(text)?.groups;
  if (found === undefined) return undefined;
  const day = calendarDay(Number(found['year']), months.indexOf(found['month'] ?? '') + 1, Number(found['day']));
  // The weekday is the one at the place of writing, so it is compared before the zone is applied.
  if (day === undefined || weekdays[day.getUTCDay()] !== found['weekday']) return undefined;
  return instant(day, found);
}

type Parts = Readonly<Record<string, string | undefined>>;

const clock = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`;
const isoDate = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T${clock}(?:\.(?<fraction>\d+))?(?<zone>Z|[+-]\d\d:\d\d)$`,
  'i',
);
const rfc2822Date = new RegExp(
  String.raw`^(?<weekday>\w{3}), (?<day>\d{1,2}) (?<month>\w{3}) (?<year>\d{4}) ${clock} (?<zone>[+-]\d{4}|GMT|UT)$`,
);
const weekdays: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const msPerDay = 86_400_000;

function calendarDay(year: number, month: number, dayOfMonth: number): Date | undefined {
  const day = new Date(0);
  // Unlike Date.UTC, this does not read the years 0 to 99 as 1900 to 1999.
  day.setUTCFullYear(year, month - 1, dayOfMonth);
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === dayOfMonth ? day : undefined;
}

function instant(day: Date, { hour, minute, second, fraction = '0', zone = 'Z' }: Parts): Date | undefined {
  const offset = offsetSeconds(zone);
  if (offset === undefined) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
  const wholeSecond = day.getTime() + seconds * 1000;
  // A leap second is the last one of a UTC day, so the second that it runs into begins a day.
  if (second === '60' && wholeSecond % msPerDay !== 0) return undefined;
  return new Date(wholeSecond + Math.floor(Number(`0.${fraction}`) * 1000));
}

function offsetSeconds(zone: string): number | undefined {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (found === null) return 0;
  const [hours, minutes] = [Number(found[2]), Number(found[3])];
  if (hours > 23 || minutes > 59) return undefined;
  return (found[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}
