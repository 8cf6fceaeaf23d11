import type { QueryKey } from '@tanstack/react-query';

/** A task of the manager that this tab follows: what a reload needs to follow it again. An id is no secret. */
export type KeptTask = {
  task_id: string;
  /** The access key of who started it: another person in this tab does not follow it. */
  person: string;
  /** What it is done to, as `noteRun` names it. */
  subject: string;
  name: string;
  /** The job that it is a row of. */
  job: string;
  title: string;
  file: string;
  stale: readonly QueryKey[];
};

/** The last run of something in this tab. `said`: its result or why it failed, in the words of that time; null for nothing. */
export type LastRun = { at: number; kind: 'done' | 'failed' | 'unknown'; said?: string | null };

const TASKS = 'console.tasks';
const RUNS = 'console.runs';

function read<Value>(key: string, none: Value): Value {
  try {
    const stored = sessionStorage.getItem(key);
    return stored === null ? none : (JSON.parse(stored) as Value);
  } catch {
    return none; // storage is blocked: then a reload follows nothing
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // storage is blocked, as above
  }
}

/** The tasks that this tab still follows. */
export const keptTasks = (): readonly KeptTask[] => read<KeptTask[]>(TASKS, []);

/** Keeps a task for this tab until `dropTask`. */
export const keepTask = (task: KeptTask): void => write(TASKS, [...keptTasks(), task]);

/** Keeps it no longer. */
export const dropTask = (task_id: string): void =>
  write(
    TASKS,
    keptTasks().filter(task => task.task_id !== task_id),
  );

let runs: Readonly<Record<string, LastRun>> | null = null;
const listeners = new Set<() => void>();

/** The last runs of this tab, by subject; the same object until one is noted. */
export function getRuns(): Readonly<Record<string, LastRun>> {
  runs ??= read<Record<string, LastRun>>(RUNS, {});
  return runs;
}

/** Notes how a run ended. */
export function noteRun(subject: string, kind: LastRun['kind'], said: string | null = null): void {
  runs = { ...getRuns(), [subject]: { at: Date.now(), kind, said } };
  write(RUNS, runs);
  for (const listener of listeners) listener();
}

/** Calls back after every change of `getRuns`. */
export function subscribeRuns(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Forgets tasks and runs: the next person in this tab has nothing to do with them. */
export function forgetKept(): void {
  write(TASKS, []);
  runs = {};
  write(RUNS, runs);
  for (const listener of listeners) listener();
}
