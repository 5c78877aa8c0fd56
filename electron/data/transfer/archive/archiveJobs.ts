import type { TaskProgress } from '#shared/tasks/task.ts';
import type { BuildFromArchive } from './buildFromArchive.ts';
import type { Manifest } from './manifest.ts';
import type { WriteArchive } from './writeArchive.ts';

/** Long work on a whole archive. It runs in a worker thread, with a connection of its own. */
export type ArchiveJob = ({ readonly kind: 'write' } & WriteArchive) | ({ readonly kind: 'build' } & BuildFromArchive);

export type ArchiveProgress = TaskProgress;

/** How a job is watched and stopped. */
export interface ArchiveWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
}

/** Does the work. Both answer what stands in the archive's manifest. */
export async function runArchiveJob(job: ArchiveJob, watch: ArchiveWatch): Promise<Manifest> {
  // Only what is needed: whatever counts derived columns takes longer to load than a small archive to write.
  if (job.kind === 'write') return await (await import('./writeArchive.ts')).writeArchive(job, watch);
  return await (await import('./buildFromArchive.ts')).buildFromArchive(job, watch);
}
