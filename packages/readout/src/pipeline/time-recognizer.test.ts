import { describe, expect, test } from 'vitest';
import type { TimeExpression } from './time-expression.ts';
import { recognizeTimes } from './time-recognizer.ts';

/** A Friday. */
const PUBLISHED = '2025-07-04';

function show(text: string, { start, end, ...time }: TimeExpression): string {
  const value =
    time.kind === 'duration' ? time.duration : time.from === time.to ? `${time.from}` : `${time.from}/${time.to}`;
  return `${text.slice(start, end)} = ${time.approximate ? '~' : ''}${value}`;
}

function times(text: string, published: string | null = PUBLISHED): string[] {
  return recognizeTimes({ text, published }).map((time) => show(text, time));
}

describe('dates of the calendar', () => {
  test.each([
    ['They met on May 9, 2024, in Oslo.', 'May 9, 2024 = 2024-05-09'],
    ['They met on 9 May 2024.', '9 May 2024 = 2024-05-09'],
    ['They met on the 9th of May 2024.', '9th of May 2024 = 2024-05-09'],
    ['They met on May 9.', 'May 9 = 2025-05-09'],
    ['A truce signed on Sept. 5 was broken.', 'Sept. 5 = 2024-09-05'],
    ['Minutes of Wednesday, 11 June 2025', 'Wednesday, 11 June 2025 = 2025-06-11'],
    ['19 JUNE 2024', '19 JUNE 2024 = 2024-06-19'],
    ['Filed 2024-05-09 in Geneva.', '2024-05-09 = 2024-05-09'],
    ['Filed 25/12/2024 in Geneva.', '25/12/2024 = 2024-12-25'],
    ['Filed 09.05.2024 in Geneva.', '09.05.2024 = 2024-05-09'],
    ['The offices reopened in April 2023.', 'April 2023 = 2023-04-01/2023-04-30'],
    ['The accord of 1974 stands.', '1974 = 1974-01-01/1974-12-31'],
    ['The border has been shut since the 1990s.', 'the 1990s = 1990-01-01/1999-12-31'],
    ['A line drawn in the 19th century.', 'the 19th century = 1801-01-01/1900-12-31'],
    ['The contract lapsed at New Year.', 'New Year = 2025-01-01'],
  ])('%s', (text, expected) => expect(times(text)).toEqual([expected]));

  test('leaves a date unresolved that day and month can share', () => {
    expect(times('Signed 05/09/2024.')).toEqual(['05/09/2024 = null']);
  });

  test('finds datelines', () => {
    expect(times('ANKARA, July 3 — The envoys left.')).toEqual(['July 3 = 2025-07-03']);
    expect(times('ROME, Dec. 30 — The envoys left.', '2025-01-02')).toEqual(['Dec. 30 = 2024-12-30']);
  });
});

describe('ranges', () => {
  test.each([
    ['The ship may dock from August 16 to 22.', 'August 16 to 22 = 2025-08-16/2025-08-22'],
    ['He was in Lusaka from 28 to 30 June.', '28 to 30 June = 2025-06-28/2025-06-30'],
    ['Talks on 6–10 March 2023 failed.', '6–10 March 2023 = 2023-03-06/2023-03-10'],
    ['Their discussions of May 10 and 11 ended.', 'May 10 and 11 = 2025-05-10/2025-05-11'],
    ['Costs rose from January to March.', 'January to March = 2025-01-01/2025-03-31'],
    ['He served from December 2023 to March 2024.', 'December 2023 to March 2024 = 2023-12-01/2024-03-31'],
    ['Between 2014 and 2019 nothing moved.', '2014 and 2019 = 2014-01-01/2019-12-31'],
    ['The war of 2014–15 ended.', '2014–15 = 2014-01-01/2015-12-31'],
    ['They talked from Sunday until Monday night.', 'Sunday until Monday night = 2025-06-29/2025-06-30'],
    ['Loading stopped from the 15th to the 25th.', 'the 15th to the 25th = 2025-07-15/2025-07-25'],
  ])('%s', (text, expected) => expect(times(text)).toEqual([expected]));

  test('keeps two dates apart that "and" only lists', () => {
    expect(times('They met on Monday and Tuesday.')).toEqual(['Monday = 2025-06-30', 'Tuesday = 2025-07-01']);
  });
});

describe('parts', () => {
  test.each([
    ['It began in early June.', 'early June = ~2025-06-01/2025-06-10'],
    ['It began in mid-March.', 'mid-March = ~2025-03-11/2025-03-20'],
    ['It began in late August 2017.', 'late August 2017 = ~2017-08-21/2017-08-31'],
    ['It expires at the end of October.', 'the end of October = ~2025-10-21/2025-10-31'],
    ['It must end by the middle of 2026.', 'the middle of 2026 = ~2026-05-01/2026-08-31'],
    ['The road will open by mid-2026.', 'mid-2026 = ~2026-05-01/2026-08-31'],
    ['Flights will resume in the first half of May 2026.', 'the first half of May 2026 = 2026-05-01/2026-05-15'],
    ['They will meet in the autumn.', 'the autumn = ~2025-09-01/2025-11-30'],
    ['They will sign by year-end.', 'year-end = ~2025-09-01/2025-12-31'],
    ['They will vote by the end of the year.', 'the end of the year = ~2025-09-01/2025-12-31'],
    ['They will vote before the end of the year.', 'the end of the year = null/2025-12-31'],
    ['He resigned late last month.', 'late last month = ~2025-06-21/2025-06-30'],
    ['Gas will flow in the third quarter of 2027.', 'the third quarter of 2027 = 2027-07-01/2027-09-30'],
    ['After first-quarter profit rose, he left.', 'first-quarter = 2025-01-01/2025-03-31'],
    ['They met in the second half of this year.', 'the second half of this year = 2025-07-01/2025-12-31'],
    ['The accord dates from the summer of 2014.', 'the summer of 2014 = ~2014-06-01/2014-08-31'],
    ['It has held since last winter.', 'last winter = ~2024-12-01/2025-02-28'],
  ])('%s', (text, expected) => expect(times(text)).toEqual([expected]));

  test('leaves the hour of a day out of the span', () => {
    expect(times('He spoke late on Thursday.')).toEqual(['Thursday = 2025-07-03']);
    expect(times('He spoke late Thursday.')).toEqual(['Thursday = 2025-07-03']);
  });
});

describe('counted from the day of publication', () => {
  test.each([
    ['She left today.', 'today = 2025-07-04'],
    ['She left yesterday evening.', 'yesterday evening = 2025-07-03'],
    ['She leaves tomorrow.', 'tomorrow = 2025-07-05'],
    ['She left last night.', 'last night = 2025-07-03'],
    ['Boats left overnight.', 'overnight = 2025-07-03/2025-07-04'],
    ['She left last week.', 'last week = 2025-06-23/2025-06-29'],
    ['She left this month.', 'this month = 2025-07-01/2025-07-31'],
    ['She will leave next year.', 'next year = 2026-01-01/2026-12-31'],
    ['She will leave the week after next.', 'the week after next = 2025-07-14/2025-07-20'],
    ['She left last weekend.', 'last weekend = 2025-06-28/2025-06-29'],
    ['She left last Friday.', 'last Friday = 2025-06-27'],
    ['She will return this coming Sunday.', 'this coming Sunday = 2025-07-06'],
    ['She left last June.', 'last June = 2025-06-01/2025-06-30'],
    ['She will leave next November.', 'next November = 2025-11-01/2025-11-30'],
    ['She told them on Tuesday of last week.', 'Tuesday of last week = 2025-06-24'],
    ['She left twelve days ago.', 'twelve days ago = 2025-06-22'],
    ['She left three weeks ago.', 'three weeks ago = ~2025-06-09/2025-06-15'],
    ['She left two months ago.', 'two months ago = ~2025-05-01/2025-05-31'],
    ['It was shelved forty years ago this month.', 'forty years ago this month = 1985-07-01/1985-07-31'],
    ['Sales fell over the past year.', 'the past year = 2024-07-04/2025-07-04'],
    ['She left in August last year.', 'August last year = 2024-08-01/2024-08-31'],
    ['Shells fell in the past two days.', 'the past two days = 2025-07-02/2025-07-04'],
  ])('%s', (text, expected) => expect(times(text)).toEqual([expected]));

  test('stays unresolved without a date of publication', () => {
    expect(times('She left last week, on Friday, May 9.', null)).toEqual(['last week = null', 'Friday, May 9 = null']);
    expect(times('She left on May 9, 2024.', null)).toEqual(['May 9, 2024 = 2024-05-09']);
  });

  test('takes a date of publication that is none for unknown', () => {
    expect(times('She left last week.', 'soon')).toEqual(['last week = null']);
  });
});

describe('weekdays and months follow the tense', () => {
  test.each([
    ['The minister said on Wednesday that talks go on.', 'Wednesday = 2025-07-02'],
    ['The ministers will meet on Wednesday.', 'Wednesday = 2025-07-09'],
    ['A ship is to sail on Monday.', 'Monday = 2025-07-07'],
    ['The minister flies to Oslo on Tuesday.', 'Tuesday = 2025-07-08'],
    ['The parties undertook to meet again in September.', 'September = 2025-09-01/2025-09-30'],
    ['African Union to meet on Saturday', 'Saturday = 2025-07-05'],
    ['The two sides are meeting on Monday.', 'Monday = 2025-07-07'],
    ['A session is fixed for the 20th.', 'the 20th = 2025-07-20'],
    ['The ban was struck down in September.', 'September = 2024-09-01/2024-09-30'],
    ['A dinner planned for Thursday was called off.', 'Thursday = 2025-07-10'],
    ['They said on Friday that they agreed.', 'Friday = 2025-07-04'],
    ['Parliament was dissolved in February.', 'February = 2025-02-01/2025-02-28'],
    ['Elections are due in February.', 'February = 2026-02-01/2026-02-28'],
    ['They clashed in December.', 'December = 2024-12-01/2024-12-31'],
    ['It was extended until 31 December.', '31 December = 2025-12-31'],
  ])('%s', (text, expected) => expect(times(text)).toEqual([expected]));

  test('asks the syntax where the words around do not tell', () => {
    const text = 'Talks on Wednesday';
    const read = (tense: 'past' | 'future') =>
      recognizeTimes({ text, published: PUBLISHED, tenseAt: () => tense })[0]?.from;
    expect(read('past')).toBe('2025-07-02');
    expect(read('future')).toBe('2025-07-09');
  });
});

describe('counted from a date told before', () => {
  test.each([
    ['Talks failed on June 9. The next day he resigned.', 'The next day = 2025-06-10'],
    ['Talks failed on June 9. That same day he resigned.', 'That same day = 2025-06-09'],
    ['Talks failed on June 9. A week later he resigned.', 'A week later = 2025-06-16'],
    ['Talks failed on June 9. Twenty-four hours later he resigned.', 'Twenty-four hours later = 2025-06-10'],
    ['The cabinet met on Wednesday to endorse a text signed the day before.', 'the day before = 2025-07-01'],
    ['The ban fell in April 2023; the duty went that August.', 'that August = 2023-08-01/2023-08-31'],
    ['In October 2024 she was freed. He came the following month.', 'the following month = 2024-11-01/2024-11-30'],
    ['They signed in 2009. It lapsed that same year.', 'that same year = 2009-01-01/2009-12-31'],
    ['In December 1978 war was near. Rome offered on December 23 to mediate.', 'December 23 = 1978-12-23'],
  ])('%s', (text, expected) => expect(times(text).at(-1)).toBe(expected));
});

describe('durations', () => {
  test.each([
    ['They spoke for 90 minutes.', '90 minutes = PT90M'],
    ['They spoke for nearly an hour.', 'nearly an hour = ~PT1H'],
    ['They spoke for an hour and a half.', 'an hour and a half = PT1H30M'],
    ['They spoke for two and a half hours.', 'two and a half hours = PT2H30M'],
    ['They spoke for 2.5 hours.', '2.5 hours = PT2H30M'],
    ['They spoke for two hours and 20 minutes.', 'two hours and 20 minutes = PT2H20M'],
    ['They spoke for about half an hour.', 'about half an hour = ~PT30M'],
    ['A 60-day truce was signed.', '60-day = P60D'],
    ['A five-year contract was signed.', 'five-year = P5Y'],
    ['The two-and-a-half-hour session ended.', 'two-and-a-half-hour = PT2H30M'],
    ['It will run for two more months.', 'two more months = P2M'],
    ['They have talked for twenty-five years.', 'twenty-five years = P25Y'],
    ['They wait for more than four decades.', 'more than four decades = ~P40Y'],
    ['Half a century of silence ended.', 'Half a century = ~P50Y'],
    ['It was pursued for a quarter of a century.', 'a quarter of a century = P25Y'],
    ['Inspectors would see nothing in three to four weeks.', 'three to four weeks = ~P4W'],
    ['He was given 72 hours to leave.', '72 hours = PT72H'],
    ['It was broken within a day.', 'a day = P1D'],
    ['A delay of at least a year is likely.', 'a year = ~P1Y'],
    ['A month-long truce was signed.', 'month-long = P1M'],
    ['They spoke for ten tense minutes.', 'ten tense minutes = PT10M'],
  ])('%s', (text, expected) => expect(times(text)).toEqual([expected]));
});

test.each([
  'A third of the delegates left.',
  'Theresa May said so, and May said it again.',
  'They may march on the capital and march on.',
  'A second official, and then a third, agreed.',
  'The 2,000-man force and some 2000 soldiers withdrew.',
  'The 1701 resolution, Resolution 1929 and SC/15741 bind them.',
  'The G20 met at 1900 GMT.',
  'The market was worth $1.2 billion a year.',
  'The two met twice a year, seven days a week.',
  'He was 91 and she is a 14-year-old from Oslo.',
  'It is four minutes past seven.',
  'They spoke recently, hours later, in the days ahead and for months.',
  'Water is released in summer and shares fall.',
  'Every Friday they pray; Good Friday is a holiday.',
  'One day there will be peace.',
])('finds no time in: %s', (text) => expect(times(text)).toEqual([]));

test('gives expressions in order, without overlap, over paragraphs and long texts', () => {
  const text = 'They met on Monday.\n\nMay 9 was a Friday. Nothing more was said. '.repeat(600);
  const found = recognizeTimes({ text, published: PUBLISHED });
  expect(found).toHaveLength(1800);
  expect(found.every((time, i) => time.start >= (found[i - 1]?.end ?? 0))).toBe(true);
});

test('never reads an expression over a paragraph break', () => {
  expect(times('It was signed in May\n\n9 ministers left')).toEqual(['May = 2025-05-01/2025-05-31']);
});
