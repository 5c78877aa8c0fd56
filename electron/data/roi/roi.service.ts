import { LonghandError } from '#shared/errors.ts';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { roiReport, roiSummary } from '#shared/roi/report.rules.ts';
import type { RoiBasis, RoiReport, RoiSummary } from '#shared/roi/roi.ts';
import type { Database, Readable } from '../database/handles.ts';
import { exactSums } from '../exactSums.ts';
import { crmOf, saveCrm } from '../initiatives/answeredEntries.service.ts';
import { INITIATIVE_TOPICS } from '../initiatives/initiatives.service.ts';
import { readLedgers } from '../initiatives/ledgers.service.ts';
import { homeCurrency } from '../settings/settings.service.ts';

/** Which initiative (all where left out), which days (both included), which entries, and the day on which it is asked. */
export interface RoiRequest {
  readonly initiativeId?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly basis: RoiBasis;
  readonly today: string;
}

/** The figures of one initiative or of all. @throws NOT_FOUND; INVALID_VALUE `to` rule `beforeStart`, and as exactSums */
export async function summarize(readable: Readable, request: RoiRequest): Promise<RoiSummary> {
  const summary = roiSummary(await ledgersOf(readable, request), optionsOf(request));
  exactSums(sumsOf(summary));
  return summary;
}

/** Everything that the report shows. @throws as summarize */
export async function readReport(readable: Readable, request: RoiRequest): Promise<RoiReport> {
  const ledgers = await ledgersOf(readable, request);
  const report = roiReport(ledgers, { ...optionsOf(request), currency: await homeCurrency(readable) });
  const { summary, periods, categories, initiatives } = report;
  const lines = initiatives.map((line) => [line.netMinor, sumsOf(line.summary)]);
  exactSums([sumsOf(summary), periods, categories, lines]);
  return report;
}

/** Without the rates: no number is too large for one. */
function sumsOf({ cost, benefit }: RoiSummary): readonly number[] {
  return [cost, benefit];
}

async function ledgersOf(readable: Readable, { initiativeId, from, to }: RoiRequest) {
  if (from !== undefined && to !== undefined && to < from)
    throw new LonghandError('INVALID_VALUE', { field: 'to', rule: 'beforeStart' });
  return await readLedgers(readable, initiativeId);
}

function optionsOf({ basis, from, to, today }: RoiRequest) {
  return { basis, today, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The five answers as they were given last. */
export async function readAnswers(
  readable: Readable,
): Promise<{ initiative: Initiative | null; answers: CrmAnswers | null }> {
  return await crmOf(readable);
}

/**
 * Writes the five answers, the CRM as an initiative and the entries that follow, as one batch.
 * @throws NOT_FOUND for a version of a CRM that is not there, VERSION_CONFLICT; INVALID_VALUE rule `tooLarge`
 */
export async function saveAnswers(
  database: Database,
  given: { readonly answers: CrmAnswers; readonly version?: number | undefined },
  newUid: () => string,
): Promise<{ initiative: Initiative; answers: CrmAnswers }> {
  const intent = { label: 'answersSaved', params: {}, topics: INITIATIVE_TOPICS } as const;
  const { result } = await database.write(intent, (transaction, batch) =>
    saveCrm(transaction, given, { at: batch.at, newUid }),
  );
  return { initiative: result, answers: given.answers };
}
