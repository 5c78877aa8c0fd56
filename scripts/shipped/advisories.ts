import { z } from 'zod';

const Vulnerability = z.object({
  name: z.string(),
  severity: z.string(),
  range: z.string(),
  nodes: z.array(z.string()),
});
/** What we read of `npm audit --json`: findings, or why there is no answer. */
const Report = z.union([
  z.object({ vulnerabilities: z.record(z.string(), Vulnerability) }),
  z.object({ message: z.string() }),
  z.object({ error: z.object({ summary: z.string().default(''), detail: z.string().default('') }) }),
]);

/** What is known of the packages, or why nothing could be learnt. */
export type Advisories =
  | { readonly shipped: readonly string[]; readonly others: readonly string[] }
  | { readonly unanswered: string };

/**
 * Reads the report of `npm audit --json`.
 * @param isShipped whether a folder below node_modules holds something that is shipped
 */
export function readAdvisories(output: string, isShipped: (folder: string) => boolean): Advisories {
  const start = output.indexOf('{');
  const end = output.lastIndexOf('}');
  const parsed = Report.safeParse(start < 0 ? null : parseJson(output.slice(start, end + 1)));
  if (!parsed.success) return { unanswered: output.trim().split('\n').at(-1) ?? '' };
  if ('message' in parsed.data) return { unanswered: parsed.data.message };
  if ('error' in parsed.data) {
    const { summary, detail } = parsed.data.error;
    return { unanswered: summary || detail };
  }
  const found = Object.values(parsed.data.vulnerabilities);
  const words = ({ name, severity, range }: z.infer<typeof Vulnerability>) => `${name} ${range}: ${severity}`;
  return {
    shipped: found.filter(({ nodes }) => nodes.some(isShipped)).map(words),
    others: found.filter(({ nodes }) => !nodes.some(isShipped)).map(words),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
