import { hash } from 'node:crypto';
import type { CalendarPlace } from '#shared/transfer/calendarPlan.ts';
import type { Read } from './contactNames.ts';
import { homeCountry } from '../settings/settings.service.ts';
import type { CalendarDecisions, DecidedEntry } from './calendarDecisions.ts';
import { calendarPieces, surveyCalendar } from './calendarGroups.ts';
import type { CalendarSurvey, ReadingOptions } from './calendarGroups.ts';
import { legacyEncoding } from './legacyEncoding.ts';
import type { StagedFile } from './staging.ts';

/** The first half of the progress is the survey. */
export interface CalendarSource {
  readonly file: StagedFile;
  readonly survey: CalendarSurvey;
  readonly options: ReadingOptions;
  readonly place: CalendarPlace;
}

/** Reads what has to be known of a whole calendar file. @param onRead how many bytes are done, of the file's size */
export async function openCalendar(
  file: StagedFile,
  read: Read,
  today: string,
  options: Pick<ReadingOptions, 'pause' | 'onRead'>,
): Promise<CalendarSource> {
  const fallbackEncoding = legacyEncoding(await read(homeCountry));
  const surveying = { ...options, fallbackEncoding, onRead: (bytes: number) => options.onRead(Math.floor(bytes / 2)) };
  const survey = await surveyCalendar(file, surveying);
  const onRead = (bytes: number) => options.onRead(Math.floor((file.byteSize + bytes) / 2));
  const place: CalendarPlace = {
    today,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    zones: survey.zones,
    hash: (text) => hash('sha256', text),
  };
  return { file, survey, place, options: { ...options, fallbackEncoding, onRead } };
}

/** The entries of the file, decided in groups. */
export async function* decidedEntries(
  { file, survey, options }: CalendarSource,
  read: Read,
  decisions: CalendarDecisions,
): AsyncGenerator<readonly DecidedEntry[], void> {
  for await (const { groups } of calendarPieces(file, survey, options)) {
    yield await decisions.decide(read, groups, options.pause);
  }
}
