import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { choices } from '#api/choices.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { userFields } from '../form.ts';
import { checkRows, type Known } from './check.ts';
import { markTaken } from './names.ts';
import type { ImportRow } from './row.ts';
import { COLUMNS, type FileFault, readSheet } from './sheet.ts';

/** A file whose rows were read and checked. */
export type Checked = { name: string; ignored: readonly string[]; rows: readonly ImportRow[] };

/** The step of an import, up to the start of its job. */
export type Step =
  | { kind: 'choosing'; refused: { name: string; fault: FileFault } | null }
  | { kind: 'checking'; name: string; done: number; total: number | null }
  | { kind: 'failed'; file: File; failure: ApiError }
  | { kind: 'checked'; checked: Checked };

/** Reads and checks a chosen file. Aborts when another file is chosen or the dialog closes. */
export function useImport() {
  const client = useQueryClient();
  const { manager } = useSignedIn();
  const [step, setStep] = useState<Step>({ kind: 'choosing', refused: null });
  const running = useRef<AbortController>(null);
  const giveUp = () => running.current?.abort();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the dialog goes
  useEffect(() => giveUp, []);

  async function check(file: File, signal: AbortSignal): Promise<Step> {
    const { name } = file;
    const lacking = COLUMNS.filter(column => userFields(manager, id => id)[column].needs);
    const sheet = await readSheet(file, lacking, signal);
    if ('fault' in sheet) return { kind: 'choosing', refused: { name, fault: sheet.fault } };
    const rows = await checkRows(sheet, await whatThereIs(client), signal);
    const report = (done: number) => setStep({ kind: 'checking', name, done, total: rows.length });
    report(0);
    await markTaken(rows, done => signal.aborted || report(done), signal);
    return { kind: 'checked', checked: { name, ignored: sheet.ignored, rows } };
  }

  async function take(file: File): Promise<void> {
    giveUp();
    running.current = new AbortController();
    const { signal } = running.current;
    setStep({ kind: 'checking', name: file.name, done: 0, total: null });
    const next = await check(file, signal).catch(
      (thrown): Step => ({ kind: 'failed', file, failure: toApiError(thrown) }),
    );
    if (!signal.aborted) setStep(next);
  }

  return {
    step,
    take: (file: File) => void take(file),
    again: () => {
      giveUp();
      setStep({ kind: 'choosing', refused: null });
    },
  };
}

/** Reads the names that rows may refer to, not from the cache: some may be a minute old. */
async function whatThereIs(client: QueryClient): Promise<Known> {
  const [domains, projects, policies] = await Promise.all([
    client.fetchQuery({ ...choices.domains(true), staleTime: 0 }),
    client.fetchQuery({ ...choices.projects(), staleTime: 0 }),
    client.fetchQuery({ ...choices.userPolicies(), staleTime: 0 }),
  ]);
  return { domains, projects, policies };
}

/** A ref to the element that takes the focus when it appears in place of the one that had it. */
export function useArrival<Element extends HTMLElement>() {
  const arrived = useRef<Element>(null);
  useEffect(() => arrived.current?.focus(), []);
  return arrived;
}
