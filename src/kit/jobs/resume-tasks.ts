import { ApiError } from '#api/errors.ts';
import { startJob } from './jobs.ts';
import { dropTask, type KeptTask, keptTasks } from './kept-tasks.ts';
import { taskRow } from './task-row.ts';

/** Follows the tasks again that this tab followed before a reload. Those of another person are forgotten. */
export function resumeTasks(person: string): void {
  const jobs = new Map<string, KeptTask[]>();
  for (const task of keptTasks()) {
    if (task.person !== person) dropTask(task.task_id);
    else jobs.set(task.job, [...(jobs.get(task.job) ?? []), task]);
  }
  for (const tasks of jobs.values()) {
    const [of] = tasks;
    if (!of) continue;
    const rows = tasks.map(({ subject, name, task_id }) =>
      // what failed is started anew from where it was started first
      taskRow({ of, subject, name, task_id, start: () => Promise.reject(new ApiError('not-found')) }),
    );
    startJob({ title: of.title, file: of.file, stale: of.stale, rows, skipped: [], kept: true, once: true });
  }
}
