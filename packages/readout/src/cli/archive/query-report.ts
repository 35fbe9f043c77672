import { MISUSE, report } from '../errors.ts';

/** Does something with a query; where it cannot be read, tells what is wrong and where, and gives nothing. */
export async function reportQuery<Result>(query: string, action: () => Promise<Result>): Promise<Result | undefined> {
  const { pointAt, QueryError } = await import('../../archive.ts');
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    for (const issue of error.issues) {
      report(null, `${issue.message} (at character ${issue.start + 1} of the query)`, MISUSE);
      if (process.stderr.isTTY) process.stderr.write(`${pointAt(query, issue)}\n`);
    }
    return undefined;
  }
}
