import { useSyncExternalStore } from 'react';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { getJobs, subscribeJobs } from './job-store.ts';
import { loadTasks } from './load-tasks.ts';

/**
 * The jobs of this browser tab, in the header of every page; hidden without a job. Its code is loaded with the first
 * job.
 */
export function TaskCenter() {
  const jobs = useSyncExternalStore(subscribeJobs, getJobs);
  if (jobs.length === 0) return null;
  return (
    <Overlay onClose={() => {}}>
      <Loaded />
    </Overlay>
  );
}

function Loaded() {
  const Tasks = useCode(loadTasks);
  return Tasks && <Tasks />;
}
