import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '#kit/access/use-session.ts';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { getJobs, subscribeJobs } from './job-store.ts';
import { keptTasks } from './kept-tasks.ts';
import { loadResumeTasks, loadTasks } from './load-tasks.ts';

/**
 * The jobs of this browser tab, in the header of every page; hidden without a job. Its code is loaded with the first
 * job.
 */
export function TaskCenter() {
  const jobs = useSyncExternalStore(subscribeJobs, getJobs);
  const session = useSession();
  const person = session.phase === 'signed-in' ? session.access_key : null;
  useEffect(() => {
    // tasks that are still followed are rows of jobs
    if (person !== null && getJobs().length === 0 && keptTasks().length > 0)
      void loadResumeTasks().then(resume => resume(person));
  }, [person]);
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
