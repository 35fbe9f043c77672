import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { type Job, jobList } from '../../api/intake.ts';
import { useEvents } from '../../api/use-events.ts';
import { Button } from '../../design/button.tsx';
import { ago } from '../../record/when.ts';
import home from './home.module.css';
import style from './jobs.module.css';

/** Minutes after which a job that is done is of no interest here. */
const RECENT = 10;

/** Work that takes long: how far it is. */
export function Jobs() {
  const jobs = useQuery(jobList);
  const recent = (jobs.data?.items ?? []).filter(
    ({ state, changedAt }) => state === 'running' || Date.now() - Date.parse(changedAt) < RECENT * 60_000,
  );
  if (recent.length === 0) return null;
  return (
    <section>
      <h2 className={home.heading}>Being read</h2>
      <ul>
        {recent.map((job) => (
          <JobLine job={job} key={job.id} />
        ))}
      </ul>
    </section>
  );
}

function JobLine({ job: first }: { readonly job: Job }) {
  const [latest, setLatest] = useState<Job | null>(null);
  const job = latest !== null && latest.changedAt >= first.changedAt ? latest : first;
  const client = useQueryClient();
  useEvents(job.state === 'running' ? `/api/v1/jobs/${encodeURIComponent(job.id)}/events` : null, ({ data }) => {
    const now = data as Job;
    setLatest(now);
    void client.invalidateQueries({ queryKey: ['documents'] });
    if (now.state !== 'running') void client.invalidateQueries({ queryKey: ['jobs'] });
  });
  const changing = useMutation({
    mutationFn: (action: 'cancel' | 'resume') =>
      answerOf(api.POST(`/api/v1/jobs/{id}/${action}`, { params: { path: { id: job.id } } })),
    onSuccess: (now) => setLatest(now as Job),
  });
  const isRunning = job.state === 'running';
  return (
    <li className={style.job}>
      <progress
        aria-label="Progress"
        className={style.bar}
        max={Math.max(1, job.total)}
        value={job.done + job.failed}
      />
      <p>
        {job.done} of {job.total} read
        {job.failed > 0 && <span className={style.failed}> · {job.failed} could not be read</span>}
        <span className={style.when}>
          {' '}
          · {isRunning ? 'running' : job.state} · begun {ago(job.startedAt)}
        </span>
      </p>
      {isRunning && (
        <Button onClick={() => changing.mutate('cancel')} tone="quiet">
          Cancel
        </Button>
      )}
      {!isRunning && job.done < job.total && (
        <Button onClick={() => changing.mutate('resume')} tone="quiet">
          Go on
        </Button>
      )}
    </li>
  );
}
