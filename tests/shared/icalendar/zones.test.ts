import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarFile, Zones } from '#shared/icalendar/index.ts';
import { calendarOf } from '../../support/calendarSamples.ts';

const at = (date: string, time: string, zone: string | null) => ({ date, time, zone });

/** A zone whose name the world does not know, with the clock of Berlin. */
const ours = new Zones(
  readCalendarFile(
    Buffer.from(
      calendarOf(
        'BEGIN:VTIMEZONE',
        'TZID:Head office',
        'BEGIN:DAYLIGHT',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'DTSTART:19810329T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'END:DAYLIGHT',
        'BEGIN:STANDARD',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'DTSTART:19961027T030000',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
        'END:VTIMEZONE',
        'BEGIN:VTIMEZONE',
        'TZID:West',
        'BEGIN:DAYLIGHT',
        'TZOFFSETFROM:-0500',
        'TZOFFSETTO:-0400',
        'DTSTART:20070311T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14',
        'END:DAYLIGHT',
        'BEGIN:STANDARD',
        'TZOFFSETFROM:-0400',
        'TZOFFSETTO:-0500',
        'DTSTART:20071104T020000',
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
        'END:STANDARD',
        'END:VTIMEZONE',
      ),
    ),
  ).zones,
);

describe('a time in another zone', () => {
  it('is what the clock shows here', () => {
    const zones = new Zones([]);
    expect(zones.inZone(at('2026-03-01', '18:00', 'UTC'), 'Asia/Shanghai')).toMatchObject({
      date: '2026-03-02',
      time: '02:00',
    });
    expect(zones.inZone(at('2026-07-01', '09:00', 'America/New_York'), 'Europe/Berlin')).toMatchObject({
      date: '2026-07-01',
      time: '15:00',
    });
    // Between the two clock changes the distance is another.
    expect(zones.inZone(at('2026-03-20', '09:00', 'America/New_York'), 'Europe/Berlin')).toMatchObject({
      time: '14:00',
    });
    expect(zones.inZone(at('2026-03-01', '09:00', 'Asia/Kathmandu'), 'UTC')).toMatchObject({ time: '03:15' });
  });

  it('stays as it is without a zone, and for whole days', () => {
    const zones = new Zones([]);
    expect(zones.inZone(at('2026-03-01', '18:00', null), 'Asia/Shanghai')).toMatchObject({
      date: '2026-03-01',
      time: '18:00',
    });
    expect(zones.inZone({ date: '2026-03-01', time: null, zone: 'UTC' }, 'Asia/Shanghai')).toMatchObject({
      date: '2026-03-01',
    });
  });

  it('is read by the names that Outlook and others give to zones; an unknown one is unknown', () => {
    const zones = new Zones([]);
    expect(zones.inZone(at('2026-03-01', '18:00', 'China Standard Time'), 'UTC')).toMatchObject({ time: '10:00' });
    expect(zones.inZone(at('2026-03-01', '18:00', '/mozilla.org/20070129_1/Asia/Taipei'), 'UTC')).toMatchObject({
      time: '10:00',
    });
    expect(zones.inZone(at('2026-03-01', '18:00', 'Nowhere'), 'UTC')).toBeNull();
    expect(zones.isKnown('Nowhere')).toBe(false);
  });

  it.each([
    ['West', '2010-03-14', '06:30', '01:30'],
    ['West', '2010-03-14', '07:00', '03:00'],
    ['West', '2010-11-07', '05:30', '01:30'],
    ['West', '2010-11-07', '06:30', '01:30'],
    ['Head office', '2026-03-29', '00:30', '01:30'],
    ['Head office', '2026-03-29', '01:00', '03:00'],
    ['Head office', '2026-10-25', '00:30', '02:30'],
    ['Head office', '2026-10-25', '01:30', '02:30'],
  ])('is exact where the clocks of %s change: %s %s UTC is %s', (zone, date, time, there) => {
    expect(ours.inZone(at(date, time, 'UTC'), zone)).toEqual(at(date, there, zone));
  });

  it('is the same whether the world names the zone or the file defines it', () => {
    const days = fc.date({ min: new Date('2010-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(['Head office', 'Europe/Berlin'], ['West', 'America/New_York']),
        (day, [own = '', world = '']) => {
          const [date = '', time = ''] = day.toISOString().slice(0, 16).split('T');
          expect(ours.inZone(at(date, time, 'UTC'), own)).toMatchObject({
            ...ours.inZone(at(date, time, 'UTC'), world),
            zone: own,
          });
          // In the hour that comes twice, or never, both readings are right.
          fc.pre(time < '00:30' || time >= '04:00');
          expect(ours.inZone(at(date, time, own), 'UTC')).toEqual(ours.inZone(at(date, time, world), 'UTC'));
        },
      ),
    );
  });

  it('comes back from any zone', () => {
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Pacific/Apia',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, zone, (day, there) => {
        const [date = '', time = ''] = day.toISOString().slice(0, 16).split('T');
        const moved = ours.inZone(at(date, time, 'UTC'), there);
        const back = moved === null ? null : ours.inZone(moved, 'UTC');
        const off = Math.abs(Date.parse(`${back?.date}T${back?.time}Z`) - Date.parse(`${date}T${time}Z`)) / 60_000;
        // The hour that comes twice stands for two moments.
        expect([0, 30, 60]).toContain(off);
      }),
    );
  });
});
