import { useEffect, useRef, useState } from 'react';
import { currentLink } from '#api/connection.ts';
import { ApiError } from '#api/errors.ts';
import { reportSignedOut } from '#api/signed-out.ts';
import { saveBlob } from '#lib/save-text.ts';
import type { Exporter } from './exporter.ts';
import type { Order, Report } from './protocol.ts';

/** Where an export stands. */
export type ExportState =
  | { phase: 'idle' }
  /** `left`: ms; `waiting`: why the last page failed, and the pause (ms) until it is asked for again. */
  | {
      phase: 'running';
      done: number;
      total: number | null;
      left: number | null;
      waiting: { failure: ApiError; pause: number } | null;
    }
  | { phase: 'done'; rows: number; matching: number }
  | { phase: 'failed'; failure: ApiError };

/** Runs a list's export in its worker and saves the file. Cancelling, or leaving the dialog, ends the worker at once. */
export function useExport(exporter: Exporter) {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const worker = useRef<Worker>(null);
  useEffect(() => () => worker.current?.terminate(), []);

  const cancel = () => {
    worker.current?.terminate();
    setState({ phase: 'idle' });
  };
  const fail = (failure: ApiError) => {
    worker.current?.terminate();
    if (failure.kind === 'signed-out') reportSignedOut(failure);
    setState({ phase: 'failed', failure });
  };
  const run = (order: Omit<Order, 'link' | 'part'>, fileName: string) => {
    const started = exporter.start();
    worker.current = started;
    setState({ phase: 'running', done: 0, total: null, left: null, waiting: null });
    started.onerror = event => fail(new ApiError('protocol', { words: event.message ?? null }));
    started.onmessage = ({ data }: MessageEvent<Report>) => {
      if (data.kind === 'progress') {
        const { done, total, left } = data;
        setState({ phase: 'running', done, total, left, waiting: null });
      } else if (data.kind === 'waiting') {
        const waiting = { failure: new ApiError(data.failure.kind, data.failure), pause: data.pause };
        setState(now => (now.phase === 'running' ? { ...now, waiting } : now));
      } else if (data.kind === 'failed') fail(new ApiError(data.failure.kind, data.failure));
      else {
        saveBlob(data.blob, fileName);
        setState({ phase: 'done', rows: data.rows, matching: data.matching });
        started.terminate();
      }
    };
    started.postMessage({ ...order, link: currentLink(), part: exporter.part } satisfies Order);
  };
  return { state, run, cancel };
}
