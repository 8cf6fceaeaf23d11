/** Background tasks, whose events `GET /events/background-task` streams (docs/contract/resources-and-operations.md 10.4). */

export type TaskProgress = { message: string; current: number; total: number };

export type TaskRow = {
  id: string;
  progress: TaskProgress[];
  /** Null: the task never ends, as one that waits for a registry that does not answer. */
  end: { status: 'done' | 'failed'; message: string } | null;
  /** Whether all of it has been streamed once: who comes later gets only the end. */
  over: boolean;
  /** How many streams of it are still cut off after two events. */
  cuts: number;
};
